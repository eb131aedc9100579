import { useEffect, useEffectEvent, useState } from 'react';
import { type EnteredOffline, keepEntered, readEntered } from './entered-offline.ts';

type Question = NonNullable<EnteredOffline['question']>;

interface Desk {
  readonly patient: number;
  readonly startSearch: (request: Question['request'], asked: Question['asked']) => void;
}

/** Carries on at the desk with what was entered without a connection: a search that waited for it is made, once. */
export function useEnteredOffline({ patient, startSearch }: Desk) {
  const [entered] = useState(() => ({ values: readEntered()?.values, ...readFocus() }));
  const carryOn = useEffectEvent(() => {
    const question = readEntered()?.question;
    keepEntered(null);
    if (entered.values && entered.focused)
      document.getElementById(entered.focused)?.focus({ preventScroll: true });
    if (question) startSearch(question.request, question.asked);
  });
  useEffect(() => {
    carryOn();
  }, []);
  return patient === 1 ? entered.values : undefined;
}

/** The control that hands are at: the desk's own has the same name. */
const readFocus = () => ({ focused: document.activeElement?.id ?? '' });
