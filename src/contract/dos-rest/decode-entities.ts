/** The named references met in directory text; numbers cover the rest. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  pound: '£',
  euro: '€',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  middot: '·',
  bull: '•',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  times: '×',
  eacute: 'é',
  egrave: 'è',
};

/** HTML reads the references 128 to 159 as Windows-1252, which is where they come from. */
const windows1252 = '€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ';

/** Decodes HTML character references once, as text: `&amp;lt;` is `&lt;`. What is no reference stays as it is. */
export const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,7}));/gi, toCharacter)
    : text;

function toCharacter(reference: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? '') : reference;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return isText(code) ? (windows1252[code - 128] ?? String.fromCodePoint(code)) : reference;
}

/** No control characters, no halves of a pair, nothing beyond Unicode. */
const isText = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 32 && code !== 127 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff));
