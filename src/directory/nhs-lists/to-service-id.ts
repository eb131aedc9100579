import { createHash } from 'node:crypto';

/**
 * Ranges apart from one another, from the live directory's ids (six digits, or from 2,000,000,000) and from the demonstration's.
 */
const SHORT_CODES = 1_500_000_000;
const PRACTICE_CODES = 1_600_000_000;
const OTHER_CODES = 1_700_000_000;
const OTHER_CODES_COUNT = 300_000_000;

/**
 * The service id of an organisation, the same at every load. Codes of up to five letters and digits (pharmacies, hospital
 * sites) and practices' codes (a letter and five digits) have an id each; any other code is hashed, so that two might meet.
 */
export function toServiceId(odsCode: string): number {
  const code = odsCode.trim().toUpperCase();
  if (/^[A-Z\d]{1,5}$/.test(code)) return SHORT_CODES + rankOf(code);
  if (/^[A-Z]\d{5}$/.test(code))
    return PRACTICE_CODES + Number.parseInt(code[0] ?? '', 36) * 100_000 + Number(code.slice(1));
  const hash = createHash('sha256').update(code).digest().readUInt32BE();
  return OTHER_CODES + (hash % OTHER_CODES_COUNT);
}

/** Each character counts from 1, so that codes that differ in leading zeros differ in rank. */
const rankOf = (code: string): number =>
  Array.from(code, (character) => 1 + Number.parseInt(character, 36)).reduce(
    (rank, figure) => rank * 37 + figure,
    0,
  );
