import { useServerNow } from '#browser/api/server-clock.tsx';
import type { FoundService } from '#contract/desk-api/found-service.ts';
import type { IsPublicHoliday } from '#domain/opening/public-holidays.ts';
import { groupForScreen, type ScreenGroup } from '#domain/service/screen-groups.ts';
import { useMemo, useState } from 'react';
import { judgeService } from '../../ui/judge-service.ts';
import { usePainted } from '../../ui/use-painted.ts';
import { instantOf, type OpenAt, openNow, wholeMinuteOf } from './open-at.ts';
import type { AnsweredSearch } from './plan-further.ts';
import { filterResults, noFilter, type ResultsFilter } from './results-filter.ts';
import { useLookFurther } from './use-look-further.ts';
import { useUnlessSame } from './use-unless-same.ts';

export type ResultsView = ReturnType<typeof useResultsView>;

const NONE: readonly FoundService[] = [];

/** Services; to judge more for the first time is to be noticed, and the list does not wait for it. */
const QUICKLY_JUDGED = 60;

/** What of an answer is on the screen, for list and map alike: looked further, filtered, and at which time. */
export function useResultsView(search: AnsweredSearch | null, isPublicHoliday: IsPublicHoliday) {
  const now = wholeMinuteOf(useServerNow());
  const [filter, setFilter] = useState<ResultsFilter>(noFilter);
  const [openAt, setOpenAt] = useState<OpenAt>(openNow);
  const at = instantOf(openAt, now);
  const answered = search?.answer.services ?? NONE;
  const isPainted = usePainted(search) === search && search !== null;
  const isTime = isPainted || answered.length <= QUICKLY_JUDGED;
  const further = useLookFurther(isTime ? search : null, isPublicHoliday, { now, openAt: at });
  // A filter cannot wait: what it hides must never be seen.
  const isJudged = isTime || filter.kind !== null;
  const all = useMemo(
    () => groupForScreen(answered, further.services),
    [answered, further.services],
  );
  const filtered = useMemo(
    () =>
      filterResults(all, filter, (service) =>
        isJudged && service.kind === 'service'
          ? judgeService(service, now, isPublicHoliday, at)
          : null,
      ),
    [all, filter, isJudged, now, isPublicHoliday, at],
  );
  const groups = useUnlessSame(filtered.groups, holdTheSame);
  const reset = () => {
    setFilter(noFilter);
    setOpenAt(openNow);
  };
  return {
    ...{ further, filter, setFilter, filtered: { ...filtered, groups } },
    counts: isJudged ? filtered.counts : null,
    services: [...answered, ...further.services],
    ...{ openAt, setOpenAt, now, at, isNow: at === now, reset, isPainted },
  };
}

type Groups = readonly ScreenGroup<FoundService>[];

/** The clock filters anew each minute, mostly with the same result: the map then stays as it was. */
const holdTheSame = (one: Groups, other: Groups): boolean =>
  one.length === other.length &&
  one.every((group, g) => {
    const services = other[g]?.services;
    return (
      group.services.length === services?.length &&
      group.services.every(({ service }, s) => service === services[s]?.service)
    );
  });
