import { parsePostcode } from '#domain/geography/parse-postcode.ts';
import type { AgeGroupId } from '#domain/patient/age-group.ts';
import { ageGroupOf, readAge } from '#domain/patient/read-age.ts';
import { accept, refuse, type Result } from '#domain/result.ts';
import { readCaseId } from '#domain/search/case-id.ts';
import { MAXIMUM_SEARCH_DISTANCE } from '#domain/search/search-distance.ts';
import type { Choice, Choices, Practice, ServiceType, Symptom } from './form-values.ts';

export type Read<Value> = Result<Value, string>;

/** What `POST /api/search` takes of each (contract/desk-api). */
const MOST_SERVICE_TYPES = 80;
const MOST_PER_TYPE = 100;

/** Sentences for what the page itself can see; those for the directory's refusals are in problem-sentences.ts. */
export function readPostcode(text: string): Read<string> {
  const postcode = parsePostcode(text);
  if (postcode.ok) return accept(postcode.value);
  return refuse(
    postcode.problem === 'missing'
      ? 'Enter the patient’s postcode'
      : 'Enter a full postcode, like LS1 4AP',
  );
}

export function readSymptom({ text, picked }: Choice<Symptom>): Read<Symptom> {
  if (picked) return accept(picked);
  return refuse(
    text.trim() === ''
      ? 'Enter a symptom and choose it from the list'
      : 'Choose the symptom from the list: what you typed is not yet a choice',
  );
}

export function readServiceTypes({
  text,
  picked,
}: Choices<ServiceType>): Read<readonly ServiceType[]> {
  if (text.trim() !== '')
    return refuse('Choose the service type from the list, or clear what you typed');
  if (picked.length === 0) return refuse('Enter a service type and choose it from the list');
  if (picked.length > MOST_SERVICE_TYPES)
    return refuse(`Choose at most ${String(MOST_SERVICE_TYPES)} service types`);
  return accept(picked);
}

/** Taken whole, in capitals or not, as the directory does. */
export function readOdsCode(text: string): Read<string> {
  const code = text.trim().toUpperCase();
  if (code === '') return refuse('Enter the service’s ODS code, like B86001');
  return /^[A-Z\d-]+$/.test(code)
    ? accept(code)
    : refuse('Enter the ODS code in letters and figures alone, like B86001');
}

export function readServiceId(text: string): Read<string> {
  const id = text.trim();
  if (id === '') return refuse('Enter the service id, like 2000000001');
  return /^\d{1,15}$/.test(id)
    ? accept(id)
    : refuse('Enter the service id in figures alone, like 2000000001');
}

export function readAgeGroup(text: string): Read<AgeGroupId | null> {
  if (text.trim() === '') return accept(null);
  const age = readAge(text);
  if (age.ok) return accept(ageGroupOf(age.value));
  return refuse(
    age.problem === 'outOfRange'
      ? 'Enter an age from 0 to 129 years'
      : 'Enter the age in figures, like 34, 6 months or 3 weeks',
  );
}

export function readPractice({ text, picked }: Choice<Practice>): Read<Practice | null> {
  if (picked || text.trim() === '') return accept(picked);
  return refuse('Choose the GP practice from the list, or clear what you typed');
}

/** Figures with or without decimals; blank leaves the directory's own distance. */
export function readDistance(text: string): Read<number | null> {
  const typed = text.trim();
  if (typed === '') return accept(null);
  if (!/^(?:\d+\.?\d*|\.\d+)$/.test(typed))
    return refuse('Enter the distance in miles as a number, like 5 or 12.5');
  const miles = Number(typed);
  if (miles === 0) return refuse('Enter a distance above 0 miles, or leave it blank for 37.5');
  if (miles > MAXIMUM_SEARCH_DISTANCE) return refuse('Enter a distance of 100 miles or less');
  return accept(miles);
}

/** A whole number; blank leaves the directory's own. */
export function readNumberPerType(text: string): Read<number | null> {
  const typed = text.trim();
  if (typed === '') return accept(null);
  const number = /^\d+$/.test(typed) ? Number(typed) : 0;
  return number >= 1 && number <= MOST_PER_TYPE
    ? accept(number)
    : refuse('Enter a whole number from 1 to 100, or leave it blank for 5');
}

/** Blank is a random one for every search (decision 14). */
export function readCaseReference(text: string): Read<string | null> {
  const caseId = readCaseId(text);
  if (caseId.ok) return accept(caseId.value === '' ? null : caseId.value);
  return refuse(
    'This looks like an NHS number, which must not be sent. Use another reference, or leave it blank',
  );
}
