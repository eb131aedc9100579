import type { Gender } from '#domain/patient/gender.ts';
import type { PracticesAnswer } from '#contract/desk-api/postcode.ts';
import type { ServiceTypesAnswer, SymptomsAnswer } from '#contract/desk-api/reference.ts';
import type { SearchRequest } from '#contract/desk-api/search.ts';

export type Symptom = SymptomsAnswer['symptoms'][number];
export type ServiceType = ServiceTypesAnswer['serviceTypes'][number];
export type Practice = PracticesAnswer['practices'][number];
export type WayToSearch = SearchRequest['by'];

/** Text as typed, and what was picked for it: editing the text drops the pick. */
export interface Choice<Item> {
  readonly text: string;
  readonly picked: Item | null;
}

/** Several picks, and what is being typed for the next one. */
export interface Choices<Item> {
  readonly text: string;
  readonly picked: readonly Item[];
}

/** The form exactly as the person left it: nothing is read or judged before Search. What one way does not ask is kept for the others. */
export interface FormValues {
  readonly by: WayToSearch;
  readonly postcode: string;
  readonly symptom: Choice<Symptom>;
  readonly serviceTypes: Choices<ServiceType>;
  readonly odsCode: string;
  readonly serviceId: string;
  readonly age: string;
  readonly sex: Gender | 'notKnown';
  readonly practice: Choice<Practice>;
  readonly distance: string;
  readonly numberPerType: string;
  readonly caseId: string;
}
export type FormField = Exclude<keyof FormValues, 'by'>;

/** Those that hold no more than what was typed. */
export type TextFieldName = Exclude<FormField, 'symptom' | 'serviceTypes' | 'sex' | 'practice'>;

export const blankForm: FormValues = {
  by: 'clinicalTerm',
  postcode: '',
  symptom: { text: '', picked: null },
  serviceTypes: { text: '', picked: [] },
  odsCode: '',
  serviceId: '',
  age: '',
  sex: 'notKnown',
  practice: { text: '', picked: null },
  distance: '',
  numberPerType: '',
  caseId: '',
};

/** In the order of the screen, with the id of the control that a link in the summary leads to. */
export const fieldIds: Readonly<Record<FormField, string>> = {
  postcode: 'postcode',
  symptom: 'symptom',
  serviceTypes: 'service-types',
  odsCode: 'ods-code',
  serviceId: 'service-id',
  age: 'age',
  sex: 'sex-notKnown',
  practice: 'gp-practice',
  distance: 'distance',
  numberPerType: 'number-per-type',
  caseId: 'case-reference',
};
