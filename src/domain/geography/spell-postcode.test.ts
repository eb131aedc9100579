import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePostcode } from './parse-postcode.ts';
import { spellPostcode } from './spell-postcode.ts';

const spelled = (text: string): string => {
  const postcode = parsePostcode(text);
  if (!postcode.ok) throw new Error(`${text} is no postcode`);
  return spellPostcode(postcode.value);
};

describe('a postcode read out', () => {
  it.each([
    ['ls14ap', 'Lima Sierra One, Four Alfa Papa'],
    ['NE1 1MN', 'November Echo One, One Mike November'],
    ['W1A 0AX', 'Whiskey One Alfa, Zero Alfa X-ray'],
    ['EC1Y8SY', 'Echo Charlie One Yankee, Eight Sierra Yankee'],
  ])('%s is "%s"', (text, words) => {
    expect(spelled(text)).toBe(words);
  });

  it('gives every letter and figure a word that begins or counts as it does', () => {
    const letter = fc.constantFrom(...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ'));
    const figure = fc.constantFrom(...Array.from('0123456789'));
    const figures = [
      'Zero',
      'One',
      'Two',
      'Three',
      'Four',
      'Five',
      'Six',
      'Seven',
      'Eight',
      'Nine',
    ];
    fc.assert(
      fc.property(letter, figure, figure, letter, letter, (one, two, three, four, five) => {
        const words = spelled(`${one}${two} ${three}${four}${five}`).split(/,? /);
        const read = words.map((word) =>
          figures.includes(word) ? String(figures.indexOf(word)) : word.charAt(0),
        );
        expect(read.join('')).toBe(`${one}${two}${three}${four}${five}`);
      }),
    );
  });
});
