import { answerFromList } from '#domain/opening/public-holidays.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { bankHolidaysQuery } from '../api/queries.ts';

/** Verdicts wait for the first answer about bank holidays; without a list no day's weekly hours are believed. */
export function usePublicHolidays() {
  const { data, isStale, isFetching, errorUpdateCount, refetch } = useQuery(bankHolidaysQuery());
  const isPublicHoliday = useMemo(
    () => answerFromList(data?.bankHolidays.map(({ date }) => date) ?? null),
    [data],
  );
  const hasFailed = errorUpdateCount > 0;
  const loadAgain = () => void refetch();
  return {
    isPublicHoliday,
    /** When GOV.UK's list last confirmed this one; null: never, or there is none. */
    confirmedAt: data?.confirmedAt ?? null,
    // A repeated question must not take away what is shown meanwhile.
    isPending: !data && !hasFailed,
    isMissing: !data && hasFailed,
    loadAgain,
    loadIfOld: () => {
      if (isStale && !isFetching) loadAgain();
    },
  };
}
