import { type FormField, fieldIds } from './form-values.ts';
import { waysToSearch } from './ways-to-search.ts';

/** At once: the form library's own way waits for a timer, which can take the focus from someone already typing. */
export const focusField = (field: FormField): void => {
  document.getElementById(fieldIds[field])?.focus();
};

/** The field that a search begins with, whichever way of searching stands on the screen. */
export const focusFirstField = (): void => {
  const firstFields = waysToSearch.flatMap(({ fields }) => fields.slice(0, 1));
  const shown = firstFields.find((field) => document.getElementById(fieldIds[field]) !== null);
  if (shown) focusField(shown);
};

/** Of the button that sends the form. */
export const SEARCH_BUTTON = 'search-button';

export const focusSearchButton = (): void => {
  document.getElementById(SEARCH_BUTTON)?.focus();
};
