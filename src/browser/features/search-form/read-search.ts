import { parsePostcode } from '#domain/geography/parse-postcode.ts';
import { ageGroupOf } from '#domain/patient/read-age.ts';
import type { AgeGroupId } from '#domain/patient/age-group.ts';
import type { Gender } from '#domain/patient/gender.ts';
import { readAge } from '#domain/patient/read-age.ts';
import { accept, refuse, type Result } from '#domain/result.ts';
import { MAXIMUM_SEARCH_DISTANCE } from '#domain/search/search-distance.ts';
import type { SearchRequest } from '#contract/desk-api/search.ts';
import type { AskedQuestion } from '#browser/ui/asked-question.ts';
import * as z from 'zod/mini';
import type { Choice, FormValues, Practice, Symptom } from './form-values.ts';

type Read<Value> = Result<Value, string>;

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

function checkedBy<Typed, Value>(read: (typed: Typed) => Read<Value>) {
  return z.pipe(
    z.custom<Typed>(),
    z.transform((typed: Typed, { issues }) => {
      const result = read(typed);
      if (result.ok) return result.value;
      issues.push({ code: 'custom', message: result.problem, input: typed });
      return z.NEVER;
    }),
  );
}

/** The form as typed on one side, checked answers on the other; an issue is the sentence for its field. */
export const searchFormSchema = z.object({
  postcode: checkedBy(readPostcode),
  symptom: checkedBy(readSymptom),
  age: checkedBy(readAgeGroup),
  sex: checkedBy((sex: FormValues['sex']): Read<Gender | null> =>
    accept(sex === 'notKnown' ? null : sex),
  ),
  practice: checkedBy(readPractice),
  distance: checkedBy(readDistance),
});
export type CheckedForm = z.output<typeof searchFormSchema>;

/** The age stays in the page: only its group leaves (decision 10). */
export const toSearchRequest = (form: CheckedForm): SearchRequest => ({
  by: 'clinicalTerm',
  postcode: form.postcode,
  clinicalTerm: {
    symptomGroupId: form.symptom.symptomGroupId,
    symptomDiscriminatorId: form.symptom.symptomDiscriminatorId,
  },
  ageGroup: form.age,
  gender: form.sex,
  gpPracticeId: form.practice?.serviceId ?? null,
  searchDistance: form.distance,
  numberPerType: null,
  caseId: null,
});

export const toAskedQuestion = (form: CheckedForm): AskedQuestion => ({
  symptom: form.symptom.symptomGroupName,
  postcode: form.postcode,
  practice: form.practice?.name ?? null,
});
