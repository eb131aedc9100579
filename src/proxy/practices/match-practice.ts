import type { Service } from '#domain/service/service.ts';

type Practice = Pick<Service, 'name' | 'publicName' | 'address' | 'postcode' | 'odsCode'>;

/** Case, accents, apostrophes and hyphens do not matter when a name is typed. */
const toPlain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{Mn}'’]/gu, '')
    .replace(/[-–]/g, ' ')
    .toLowerCase();

const haystackOf = ({ name, publicName, address, postcode, odsCode }: Practice): string =>
  toPlain([name, publicName, ...address, postcode, postcode.replace(' ', ''), odsCode].join(' '));

/** True when every word typed occurs in what the practice is known by; no words match every practice. */
export function matchesWords(practice: Practice, words: string): boolean {
  const haystack = haystackOf(practice);
  return toPlain(words)
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}
