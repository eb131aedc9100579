import type { CalendarDate } from '#domain/opening/opening-times.ts';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { bankHolidaysQuery } from '../api/queries.ts';

/** Verdicts wait for the list of bank holidays; when it cannot be had, the screen says so. */
export function usePublicHolidays() {
  const { data, isPending, isError, refetch } = useQuery(bankHolidaysQuery());
  const dates = useMemo(() => new Set(data?.bankHolidays.map(({ date }) => date)), [data]);
  const isPublicHoliday = useCallback((date: CalendarDate) => dates.has(date), [dates]);
  return { isPublicHoliday, isPending, isMissing: isError, loadAgain: () => void refetch() };
}
