import type { Gender } from '#domain/patient/gender.ts';
import type { PracticesAnswer } from '#contract/desk-api/postcode.ts';
import type { SymptomsAnswer } from '#contract/desk-api/reference.ts';

export type Symptom = SymptomsAnswer['symptoms'][number];
export type Practice = PracticesAnswer['practices'][number];

/** Text as typed, and what was picked for it: editing the text drops the pick. */
export interface Choice<Item> {
  readonly text: string;
  readonly picked: Item | null;
}

/** The form exactly as the person left it: nothing is read or judged before Search. */
export interface FormValues {
  readonly postcode: string;
  readonly symptom: Choice<Symptom>;
  readonly age: string;
  readonly sex: Gender | 'notKnown';
  readonly practice: Choice<Practice>;
  readonly distance: string;
}
export type FormField = keyof FormValues;

export const blankForm: FormValues = {
  postcode: '',
  symptom: { text: '', picked: null },
  age: '',
  sex: 'notKnown',
  practice: { text: '', picked: null },
  distance: '',
};

/** In the order of the screen, with the id of the control that a link in the summary leads to. */
export const fieldIds: Readonly<Record<FormField, string>> = {
  postcode: 'postcode',
  symptom: 'symptom',
  age: 'age',
  sex: 'sex-notKnown',
  practice: 'gp-practice',
  distance: 'distance',
};
