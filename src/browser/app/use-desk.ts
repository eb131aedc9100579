import type { SearchRequest } from '#contract/desk-api/search.ts';
import { groupForScreen } from '#domain/service/screen-groups.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { sessionQuery } from '../api/queries.ts';
import type { AskedQuestion } from '../ui/asked-question.ts';
import { useDirectoryState } from './use-directory-state.ts';
import { useSearch } from './use-search.ts';
import type { View } from './view-switch.tsx';

/** All that the desk remembers, of one patient at a time. */
export function useDesk() {
  const queryClient = useQueryClient();
  const { search, ask, askAgain, forget } = useSearch();
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
  return {
    ...{ search, directory, groups, patient },
    ...{ chosenId, choose: setChosenId, view, setView },
    ...{ isOutdated, setIsOutdated, startSearch, startNewPatient, tryAgain },
  };
}
