import type { Postcode } from './parse-postcode.ts';

/** The international radiotelephony alphabet, as it spells itself. */
const LETTERS = new Map(
  [
    'Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike',
    'November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu',
  ]
    .join(' ')
    .split(' ')
    .map((word) => [word.charAt(0), word]),
);

const FIGURES = 'Zero One Two Three Four Five Six Seven Eight Nine'.split(' ');

/** To be read out to the caller: "Lima Sierra One, Four Alfa Papa". */
export const spellPostcode = (postcode: Postcode): string =>
  postcode
    .split(' ')
    .map((half) => Array.from(half, spell).join(' '))
    .join(', ');

const spell = (character: string): string =>
  LETTERS.get(character) ?? FIGURES[Number(character)] ?? character;
