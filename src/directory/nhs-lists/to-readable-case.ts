const smallWords = new Set('and at by de for in la le of on or the to under upon with'.split(' '));

/** Of letters alone and without a vowel, but words all the same. */
const shortenings = new Set(
  'bldg bldgs blvd cnt cntr crt ct ctr ctrs cwm dr drs fl flr gdns gdn gr grd grn grp gt hlth hth jr ltd mkt mr mrs ms mt nr nth pk pl prk rd rtl sq sr st sth str th wlk wst wy'.split(
    ' ',
  ),
);

const initials = new Set('a&e ed gp gps hq icb miu nhs uk utc ucc usa ii iii iv vi'.split(' '));

/**
 * Names and addresses that are printed in capitals, as people write them: `ST MARY'S NHS CLINIC` becomes
 * `St Mary's NHS Clinic`. A text that has small letters is left as it is.
 */
export function toReadableCase(text: string): string {
  if (/\p{Ll}/u.test(text)) return text;
  return text.replace(/[\p{L}\d][\p{L}\d'’&]*/gu, (word, at: number) =>
    writeWord(word.toLowerCase(), /[^\s-][ -]$/.test(text.slice(0, at))),
  );
}

function writeWord(word: string, isWithin: boolean): string {
  if (isWithin && smallWords.has(word)) return word;
  if (areInitials(word)) return word.toUpperCase();
  return word
    .replace(/^(\d*)(\p{L})/u, (_, digits: string, letter: string) =>
      /^\d+(?:st|nd|rd|th)$/.test(word) ? digits + letter : digits + letter.toUpperCase(),
    )
    .replace(/^(?:Mc|\p{L}['’])(?=\p{L}{2})\p{L}/u, capitaliseLast)
    .replace(/&\p{L}/gu, capitaliseLast);
}

const capitaliseLast = (start: string): string =>
  start.slice(0, -1) + start.slice(-1).toUpperCase();

/** `NHS`, `B12`, `KGM`, `J&B`. */
const areInitials = (word: string): boolean =>
  initials.has(word) ||
  (/^[^aeiouy'’\d]{2,4}$/u.test(word) && !shortenings.has(word)) ||
  /^\p{L}+\d/u.test(word);
