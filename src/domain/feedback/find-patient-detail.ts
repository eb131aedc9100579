import { findDateOfBirth } from './find-date-of-birth.ts';
import { findPostcode } from './find-postcode.ts';

/** What must not stand in a text that is kept. */
export type PatientDetail = 'nhsNumber' | 'postcode' | 'dateOfBirth' | 'email';

const TEN = 10;
const PHONE = 11;

/** Digits, parted by no more than a few marks; a comma parts numbers of one only where nothing else stands beside it. */
const DIGIT_RUN = /\d+(?:(?:[\s\p{Pd}./_()·|*+]{1,4}|,(?=\d))\d+)*/gu;

/** Written from abroad a phone number is the same number. */
const INTERNATIONAL = /(?:\+|\b00)[\s.]*44[\s\p{Pd}.]*(?:\(0\))?[\s\p{Pd}.]*(?=[(\d])/gu;

const isPhone = (digits: string): boolean => digits.length === PHONE && digits.startsWith('0');

/** Whether neighbouring groups of digits make ten together, however they are grouped and whatever their check digit. */
function holdsTenDigits(run: string): boolean {
  const groups = run.split(/\D+/).filter((group) => group !== '');
  if (isPhone(groups.join(''))) return false;
  return groups.some((_, first) => {
    let length = 0;
    for (const group of groups.slice(first)) {
      length += group.length;
      if (length >= TEN) return length === TEN;
    }
    return false;
  });
}

const hasNhsNumber = (text: string): boolean =>
  (text.replace(INTERNATIONAL, '0').match(DIGIT_RUN) ?? []).some(holdsTenDigits);

const hasEmail = (text: string): boolean => /[^\s@]@[^\s@]+\.\p{L}/u.test(text);

/** Full-width figures become plain ones, and what has no width goes. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\p{Cf}/gu, '');

const compact = (text: string): string => text.replace(/[^\p{L}\d]/gu, '').toUpperCase();

const isHeld = (text: string, postcode: string): boolean =>
  postcode !== '' && compact(text).includes(compact(postcode));

/**
 * What looks like a detail of a patient in a text, or null. In doubt it does: whoever wrote it can say the same without.
 * @param searched the postcode that was searched, where it is known: it is found in whatever spacing
 */
export function findPatientDetail(text: string, searched = ''): PatientDetail | null {
  const written = plain(text);
  if (hasNhsNumber(written)) return 'nhsNumber';
  if (findDateOfBirth(written)) return 'dateOfBirth';
  if (isHeld(written, searched) || findPostcode(written)) return 'postcode';
  return hasEmail(written) ? 'email' : null;
}
