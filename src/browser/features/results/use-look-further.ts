import { searchQuery } from '#browser/api/queries.ts';
import type { ReadableService } from '#contract/desk-api/found-service.ts';
import type { SearchAnswer } from '#contract/desk-api/search.ts';
import type { IsPublicHoliday } from '#domain/opening/public-holidays.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { judgeService, type ServiceJudgement } from '../../ui/judge-service.ts';
import { type AnsweredSearch, collectFound, planFurther } from './plan-further.ts';

export interface LookFurther {
  readonly status: 'notNeeded' | 'looking' | 'found' | 'nothing' | 'failed';
  /** The names of the types that had nothing to use; those still without are `missing`. */
  readonly types: readonly string[];
  readonly missing: readonly string[];
  readonly services: readonly ReadableService[];
  /** Those of them that are open at the time shown. */
  readonly open: readonly ReadableService[];
  /** Miles; how far the last search reached. */
  readonly reachedMiles: number | null;
  readonly tryAgain: () => void;
}

/** The times that the screen is about, in milliseconds since 1970, UTC. */
interface Instants {
  readonly now: number;
  readonly openAt: number;
}

/**
 * Asks on by itself where every service of a type is closed or red at the moment of the answer (decision 031). A new
 * search or a new patient ends it: its questions bear the number of the search they belong to.
 */
export function useLookFurther(
  search: AnsweredSearch | null,
  isPublicHoliday: IsPublicHoliday,
  { now, openAt }: Instants,
): LookFurther {
  const plan = useMemo(() => planFurther(search, isPublicHoliday), [search, isPublicHoliday]);
  const [firstStep, secondStep] = plan.requests;
  const number = search?.number ?? 0;
  const first = useQuery(searchQuery(firstStep ?? null, number));
  const found = useMemo(
    () => collectFound(plan, first.data, isPublicHoliday),
    [plan, first.data, isPublicHoliday],
  );
  const isSecondNeeded = first.data !== undefined && found.missing.size > 0;
  const second = useQuery(searchQuery(isSecondNeeded && secondStep ? secondStep : null, number));
  const farther = useMemo(
    () => collectFound({ ...plan, types: found.missing }, second.data, isPublicHoliday),
    [plan, found.missing, second.data, isPublicHoliday],
  );
  const services = useMemo(
    () => [...found.services, ...farther.services],
    [found.services, farther.services],
  );
  const failed = [first, second].find(({ isError }) => isError);
  const nameAll = (types: ReadonlySet<number>) => [...types].map((id) => plan.names.get(id) ?? '');
  return {
    status: statusOf({
      isNeeded: firstStep !== undefined,
      isLooking: first.isFetching || second.isFetching,
      hasFailed: failed !== undefined,
      hasFound: services.length > 0,
    }),
    types: nameAll(plan.types),
    missing: nameAll(farther.missing),
    services,
    open: services.filter((service) => isOpen(judgeService(service, now, isPublicHoliday, openAt))),
    reachedMiles: reachedBy(second.data ?? first.data),
    tryAgain: () => void failed?.refetch(),
  };
}

const reachedBy = (answer: SearchAnswer | undefined): number | null =>
  answer?.searchDistance ?? null;

const isOpen = ({ state }: ServiceJudgement): boolean =>
  state === 'open' || state === 'closing-soon';

interface Progress {
  readonly isNeeded: boolean;
  readonly isLooking: boolean;
  readonly hasFailed: boolean;
  readonly hasFound: boolean;
}

function statusOf({ isNeeded, isLooking, hasFailed, hasFound }: Progress): LookFurther['status'] {
  if (!isNeeded) return 'notNeeded';
  if (isLooking) return 'looking';
  if (hasFailed) return 'failed';
  return hasFound ? 'found' : 'nothing';
}
