import { accept, refuse, type Result } from '../result.ts';
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

/** Of a text that was shown: left out where it looks as if it told of a patient. */
export const keepShown = (text: string, most: number, mayHoldPostcode: boolean): string => {
  const detail = findPatientDetail(text);
  const isKept = detail === null || (detail === 'postcode' && mayHoldPostcode);
  return isKept ? tidy(text).slice(0, most) : '(left out)';
};
