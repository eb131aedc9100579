import type { SearchRequest } from '#contract/desk-api/search.ts';
import { groupForScreen } from '#domain/service/screen-groups.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { sessionQuery } from '../api/queries.ts';
import { useHasPassed } from '../api/server-clock.tsx';
import { keepContact } from '../features/results/kept-contact.ts';
import type { AskedQuestion } from '../ui/asked-question.ts';
import { useDirectoryState } from './use-directory-state.ts';
import { type SearchState, useSearch } from './use-search.ts';
import { useTimeCheck } from './use-time-check.ts';
import type { View } from './view-switch.tsx';

/** Decision 11. */
const WITHDRAWN_AFTER = 10 * 60_000;

const signedOut = {
  status: 'failed',
  problem: { code: 'signedOut', field: null, requestId: '' },
} as const;

/** All that the desk remembers, of one patient at a time. */
export function useDesk() {
  const queryClient = useQueryClient();
  const { search, ask, askAgain, forget, remove } = useSearch();
  const directory = useDirectoryState(search);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [isOutdated, setIsOutdated] = useState(false);
  const [patient, setPatient] = useState(1);
  const [view, setView] = useState<View>('list');
  const services = search.status === 'answered' ? search.answer.services : null;
  const groups = useMemo(() => groupForScreen(services ?? []), [services]);

  const startSearch = (request: SearchRequest, asked: AskedQuestion) => {
    setChosenId(null);
    setIsOutdated(false);
    ask(request, asked);
  };
  const startNewPatient = () => {
    forget();
    setChosenId(null);
    setIsOutdated(false);
    setView('list');
    setPatient(patient + 1);
  };
  const tryAgain = async () => {
    // Whoever signed in meanwhile may be someone else: then this desk makes way for theirs.
    if (search.status === 'failed' && search.problem.code === 'signedOut')
      await queryClient.query({ ...sessionQuery(), staleTime: 0 }).catch(() => null);
    askAgain();
  };
  const endSession = () => {
    setChosenId(null);
    remove(signedOut);
  };
  /** Results are not restored: the form is there to ask again. */
  const resumeSession = () => {
    if (search === signedOut) forget();
  };
  const isTimeUnknown = useTimeCheck() === 'unknown';
  useAgeLimit(search, isTimeUnknown, (checkedAt) => {
    remove({ status: 'withdrawn', checkedAt, kept: keepContact(services ?? [], chosenId) });
  });
  useSessionReading(search);
  return {
    ...{ search, directory, groups, patient, isTimeUnknown },
    ...{ chosenId, choose: setChosenId, view, setView },
    ...{ isOutdated, setIsOutdated, startSearch, startNewPatient, tryAgain },
    sessionEvents: { onEnd: endSession, onResume: resumeSession },
  };
}

/** Calls when the answer on the screen is ten minutes old by the server's clock, or nobody can tell how old it is. */
function useAgeLimit(
  search: SearchState,
  isTimeUnknown: boolean,
  onOld: (checkedAt: number) => void,
): void {
  const checkedAt = search.status === 'answered' ? search.answer.checkedAt : null;
  const hasPassed = useHasPassed(checkedAt === null ? null : checkedAt + WITHDRAWN_AFTER);
  const isOld = hasPassed || isTimeUnknown;
  const withdraw = useEffectEvent(onOld);
  useEffect(() => {
    if (isOld && checkedAt !== null) withdraw(checkedAt);
  }, [isOld, checkedAt]);
}

/** A search is activity: the session is read anew after it, which is none, to learn when it now ends. */
function useSessionReading({ status }: SearchState): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (status === 'answered')
      void queryClient.refetchQueries({ queryKey: sessionQuery().queryKey });
  }, [status, queryClient]);
}
