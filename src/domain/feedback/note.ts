import { accept, refuse, type Result } from '../result.ts';
import { MOST_SHOWN, type ShownField } from './wrong-entry.ts';
import { findPatientDetail, type PatientDetail } from './find-patient-detail.ts';

export const MOST_NOTE = 300;

/** On one line, without what has no width. */
const tidy = (text: string): string => text.replace(/[\s\p{C}]+/gu, ' ').trim();

/** What is kept of a note; null when there is none. One that looks as if it told of a patient is refused. */
export function readNote(text: string, searched = ''): Result<string | null, PatientDetail> {
  const detail = findPatientDetail(text, searched) ?? findPatientDetail(tidy(text), searched);
  if (detail !== null) return refuse(detail);
  return accept(tidy(text).slice(0, MOST_NOTE) || null);
}

/** A phone number of ten digits begins with 0, and an area's third and fourth figures are no month, as a CHI number's are. */
const isShortPhone = (text: string): boolean =>
  /^0\d(?:00|1[3-9]|[2-9]\d)\d{6}$/.test(text.replace(/[\s()-]/g, ''));

/** Where a field of the directory may hold what in a note would be a patient's. */
const mayHold: Readonly<
  Partial<Record<ShownField, (text: string, detail: PatientDetail) => boolean>>
> = {
  address: (_text, detail) => detail === 'postcode',
  phone: (text) => isShortPhone(text),
};

/** Of a field that was shown: left out where it looks as if it told of a patient. */
export function keepShown(field: ShownField, text: string): string {
  const detail = findPatientDetail(text);
  const isKept = detail === null || mayHold[field]?.(text, detail) === true;
  return isKept ? tidy(text).slice(0, MOST_SHOWN[field]) : '(left out)';
}
