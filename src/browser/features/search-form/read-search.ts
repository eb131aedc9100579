import type { Gender } from '#domain/patient/gender.ts';
import { accept } from '#domain/result.ts';
import type { SearchRequest } from '#contract/desk-api/search.ts';
import type { AskedQuestion } from '#browser/ui/asked-question.ts';
import * as z from 'zod/mini';
import type { FormValues } from './form-values.ts';
import {
  type Read,
  readAgeGroup,
  readCaseReference,
  readDistance,
  readNumberPerType,
  readOdsCode,
  readPostcode,
  readPractice,
  readServiceId,
  readServiceTypes,
  readSymptom,
} from './read-fields.ts';

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

/** Not known is not supplied: never guessed, never `I` (decision 10). */
const readSex = (sex: FormValues['sex']): Read<Gender | null> =>
  accept(sex === 'notKnown' ? null : sex);

const place = { postcode: checkedBy(readPostcode) };
const patient = {
  age: checkedBy(readAgeGroup),
  sex: checkedBy(readSex),
  practice: checkedBy(readPractice),
  distance: checkedBy(readDistance),
  numberPerType: checkedBy(readNumberPerType),
  caseId: checkedBy(readCaseReference),
};

/** Only what the way of searching asks is read. */
const questionSchema = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('clinicalTerm'),
    ...place,
    symptom: checkedBy(readSymptom),
    ...patient,
  }),
  z.object({
    by: z.literal('serviceType'),
    ...place,
    serviceTypes: checkedBy(readServiceTypes),
    ...patient,
  }),
  z.object({ by: z.literal('odsCode'), odsCode: checkedBy(readOdsCode) }),
  z.object({ by: z.literal('serviceId'), serviceId: checkedBy(readServiceId) }),
]);

/** The form as typed on one side, checked answers on the other; an issue is the sentence for its field. */
export const searchFormSchema = z.pipe(
  z.transform((form: FormValues): z.input<typeof questionSchema> => form),
  questionSchema,
);
export type CheckedForm = z.output<typeof searchFormSchema>;
type PlacedForm = Extract<CheckedForm, { by: 'clinicalTerm' | 'serviceType' }>;

/** The age stays in the page: only its group leaves (decision 10). */
const toCriteria = (form: PlacedForm) => ({
  postcode: form.postcode,
  ageGroup: form.age,
  gender: form.sex,
  gpPracticeId: form.practice?.serviceId ?? null,
  searchDistance: form.distance,
  numberPerType: form.numberPerType,
  caseId: form.caseId,
});

export function toSearchRequest(form: CheckedForm): SearchRequest {
  switch (form.by) {
    case 'clinicalTerm': {
      const { symptomGroupId, symptomDiscriminatorId } = form.symptom;
      const clinicalTerm = { symptomGroupId, symptomDiscriminatorId };
      return { by: form.by, ...toCriteria(form), clinicalTerm };
    }
    case 'serviceType':
      return {
        by: form.by,
        ...toCriteria(form),
        serviceTypeIds: form.serviceTypes.map(({ id }) => id),
      };
    case 'odsCode':
    case 'serviceId':
      return form;
  }
}

export function toAskedQuestion(form: CheckedForm): AskedQuestion {
  if (form.by === 'odsCode' || form.by === 'serviceId') return form;
  const { by, postcode } = form;
  const nearby = { postcode, practice: form.practice?.name ?? null };
  return by === 'clinicalTerm'
    ? { by, ...nearby, symptom: form.symptom.symptomGroupName }
    : { by, ...nearby, serviceTypes: form.serviceTypes.map(({ name }) => name) };
}
