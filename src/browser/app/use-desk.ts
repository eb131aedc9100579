import type { SearchAnswer, SearchRequest } from '#contract/desk-api/search.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { sessionQuery } from '../api/queries.ts';
import { useHasPassed } from '../api/server-clock.tsx';
import { usePins } from '../features/results/comparison/pins.ts';
import { keepContacts } from '../features/results/kept-contact.ts';
import { useResultsView } from '../features/results/use-results-view.ts';
import { rememberWhatWasSaid, type SaidBefore } from '../features/results/what-changed.ts';
import type { AskedQuestion } from '../ui/asked-question.ts';
import { judgeService } from '../ui/judge-service.ts';
import { askOtherwise } from './ask-otherwise.ts';
import { useDirectoryState } from './use-directory-state.ts';
import { usePublicHolidays } from './use-public-holidays.ts';
import { type SearchState, useSearch } from './use-search.ts';
import { useTimeCheck } from './use-time-check.ts';
import type { View } from './view-switch.tsx';

/** Decision 11. */
const WITHDRAWN_AFTER = 10 * 60_000;

const signedOut = {
  status: 'failed',
  problem: { code: 'signedOut', field: null, requestId: '' },
} as const;

const NOBODY: ReadonlySet<string> = new Set();

/** All that the desk remembers, of one patient at a time. */
export function useDesk() {
  const queryClient = useQueryClient();
  const { search, ask, askAgain, forget, remove } = useSearch();
  const directory = useDirectoryState(search);
  const holidays = usePublicHolidays();
  const about = useAboutTheAnswer();
  const [patient, setPatient] = useState(1);
  const [view, setView] = useState<View>('list');
  const answered = search.status === 'answered' ? search : null;
  const results = useResultsView(holidays.isPending ? null : answered, holidays.isPublicHoliday);
  const startSearch = (request: SearchRequest, asked: AskedQuestion) => {
    holidays.loadIfOld();
    about.clear();
    results.reset();
    ask(request, asked);
  };
  const startNewPatient = () => {
    forget();
    about.clear();
    results.reset();
    setView('list');
    setPatient((last) => last + 1);
  };
  const tryAgain = async () => {
    // Whoever signed in meanwhile may be someone else: then this desk makes way for theirs.
    if (search.status === 'failed' && search.problem.code === 'signedOut')
      await queryClient.query({ ...sessionQuery(), staleTime: 0 }).catch(() => null);
    holidays.loadIfOld();
    about.setBefore(answered && saidOf(answered.answer, results.now, holidays.isPublicHoliday));
    askAgain();
  };
  const changed = askOtherwise({ answered, ask, about, results });
  const endSession = () => {
    about.forgetAnswer();
    remove(signedOut);
  };
  // Results are not restored: the form is there to ask again.
  const resumeSession = () => {
    if (search === signedOut) forget();
  };
  const isTimeUnknown = useTimeCheck() === 'unknown';
  useAgeLimit(search, isTimeUnknown, (checkedAt) => {
    about.setBefore(null);
    const pinnedIds = about.pins.pinned.map(({ serviceId }) => serviceId);
    const kept = keepContacts(results.services, { ...about, pinnedIds });
    about.pins.unpinAll();
    remove({ status: 'withdrawn', checkedAt, kept });
  });
  useSessionReading(results.isPainted);
  return {
    ...{ search, directory, holidays, results, patient, view, setView, isTimeUnknown },
    ...about,
    ...{ startSearch, startNewPatient, tryAgain, ...changed, cancelSearch: forget },
    sessionEvents: { onEnd: endSession, onResume: resumeSession },
  };
}

const saidOf = (
  { services, checkedAt }: SearchAnswer,
  now: number,
  isPublicHoliday: ReturnType<typeof usePublicHolidays>['isPublicHoliday'],
): SaidBefore =>
  rememberWhatWasSaid(services, checkedAt, (service) =>
    judgeService(service, now, isPublicHoliday),
  );

/** What belongs to the answer on the screen and goes with it. */
function useAboutTheAnswer() {
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [isOutdated, setIsOutdated] = useState(false);
  const [revealedIds, setRevealedIds] = useState(NOBODY);
  const [before, setBefore] = useState<SaidBefore | null>(null);
  const pins = usePins();
  const noteRevealed = useCallback((serviceId: string) => {
    setRevealedIds((known) => new Set([...known, serviceId]));
  }, []);
  const forgetAnswer = () => {
    setChosenId(null);
    setRevealedIds(NOBODY);
    setBefore(null);
    pins.unpinAll();
  };
  const clear = () => {
    forgetAnswer();
    setIsOutdated(false);
  };
  return {
    ...{ chosenId, choose: setChosenId, revealedIds, noteRevealed },
    pins,
    ...{ isOutdated, setIsOutdated, before, setBefore, forgetAnswer, clear },
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

/**
 * A search is activity: the session is read anew after it, which is none, to learn when it now ends. Not before the answer is
 * painted, for that people wait.
 */
function useSessionReading(isAnswerPainted: boolean): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (isAnswerPainted) void queryClient.refetchQueries({ queryKey: sessionQuery().queryKey });
  }, [isAnswerPainted, queryClient]);
}
