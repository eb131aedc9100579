import type { FieldError, Resolver } from 'react-hook-form';
import type { FormValues } from './form-values.ts';
import { type CheckedForm, searchFormSchema } from './read-search.ts';

/** What was entered as it was read, or what is wrong with each field: of several problems the first. */
export const resolveForm: Resolver<FormValues, unknown, CheckedForm> = (values) => {
  const read = searchFormSchema.safeParse(values);
  if (read.success) return { values: read.data, errors: {} };
  const problems = read.error.issues.map(({ path: [field], message }): [string, FieldError] => [
    String(field),
    { type: 'custom', message },
  ]);
  return { values: {}, errors: Object.fromEntries<FieldError>(problems.reverse()) };
};
