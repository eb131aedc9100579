import { useState } from 'react';
import type { ServiceType, Symptom } from './form-values.ts';
import type { CheckedForm } from './read-search.ts';

const MOST_KEPT = 5;

/** What this desk searched for last, the latest first. It names no patient, so it outlives one; it is gone with the desk. */
export interface Recents {
  readonly symptoms: readonly Symptom[];
  readonly serviceTypes: readonly ServiceType[];
}

const none: Recents = { symptoms: [], serviceTypes: [] };

/** In the page's memory alone: another person, role or organisation has another desk, which begins with none. */
export function useRecents() {
  const [recents, setRecents] = useState(none);
  const remember = (form: CheckedForm) => {
    if (form.by === 'clinicalTerm')
      setRecents({ ...recents, symptoms: putFirst([form.symptom], recents.symptoms) });
    if (form.by === 'serviceType')
      setRecents({
        ...recents,
        serviceTypes: putFirst(form.serviceTypes, recents.serviceTypes),
      });
  };
  return { recents, remember };
}

/** Without those that are there already: the list that they come from holds each once. */
const putFirst = <Item>(latest: readonly Item[], earlier: readonly Item[]): readonly Item[] =>
  [...new Set([...latest, ...earlier])].slice(0, MOST_KEPT);
