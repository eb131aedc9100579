import type { SearchRequest } from '#contract/desk-api/search.ts';
import type { FormValues } from '../../features/search-form/form-values.ts';
import type { AskedQuestion } from '../../ui/asked-question.ts';

/** What a person entered before the page knew who is there. */
export interface EnteredOffline {
  readonly values: FormValues;
  /** The search that waits for the connection; null while none does. */
  readonly question: { readonly request: SearchRequest; readonly asked: AskedQuestion } | null;
}

let entered: EnteredOffline | null = null;

/** In the page's memory, from the screen without a connection to the desk that takes its place; null forgets it. */
export function keepEntered(next: EnteredOffline | null): void {
  entered = next;
}

export const readEntered = (): EnteredOffline | null => entered;
