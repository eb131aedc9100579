import { type FormField, fieldIds } from './form-values.ts';

/** At once: the form library's own way waits for a timer, which can take the focus from someone already typing. */
export const focusField = (field: FormField): void => {
  document.getElementById(fieldIds[field])?.focus();
};
