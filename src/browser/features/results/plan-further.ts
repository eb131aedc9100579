import type { FoundService, ReadableService } from '#contract/desk-api/found-service.ts';
import type { SearchAnswer, SearchRequest } from '#contract/desk-api/search.ts';
import type { IsPublicHoliday } from '#domain/opening/public-holidays.ts';
import {
  findTypesWithoutUsable,
  reachFurther,
  type SearchReach,
} from '#domain/search/look-further.ts';
import { judgeService } from '../../ui/judge-service.ts';

/** An answer on the screen, with the question and the number of the press that asked it. */
export interface AnsweredSearch {
  readonly request: SearchRequest;
  readonly number: number;
  readonly answer: SearchAnswer;
}

/** What is looked for further, and the searches that may find it, in order. */
export interface FurtherPlan {
  readonly types: ReadonlySet<number>;
  readonly names: ReadonlyMap<number, string>;
  readonly listed: ReadonlySet<string>;
  readonly requests: readonly SearchRequest[];
  readonly at: number;
}

const noPlan: FurtherPlan = {
  types: new Set(),
  names: new Map(),
  listed: new Set(),
  requests: [],
  at: 0,
};

const isReadable = (service: FoundService): service is ReadableService =>
  service.kind === 'service';

function isUsable(service: ReadableService, at: number, isPublicHoliday: IsPublicHoliday): boolean {
  const { state, rating } = judgeService(service, at, isPublicHoliday);
  return state !== 'closed' && rating !== 'red';
}

/** Empty where every type has something to use, and for questions that name one service. */
export function planFurther(
  search: AnsweredSearch | null,
  isPublicHoliday: IsPublicHoliday,
): FurtherPlan {
  if (!search) return noPlan;
  const { checkedAt, searchDistance, numberPerType } = search.answer;
  if (searchDistance === null || numberPerType === null) return noPlan;
  const services = search.answer.services.filter(isReadable);
  const types = findTypesWithoutUsable(
    services.map((service) => ({
      typeId: service.type.id,
      isUsable: isUsable(service, checkedAt, isPublicHoliday),
    })),
  );
  return {
    types,
    names: new Map(services.map(({ type }) => [type.id, type.name.trim() || `Type ${type.id}`])),
    listed: new Set(services.map(({ serviceId }) => serviceId)),
    requests:
      types.size === 0
        ? []
        : reachFurther({ searchDistance, numberPerType }).flatMap((reach) =>
            widen(search.request, reach, types),
          ),
    at: checkedAt,
  };
}

/** An identifier finds what it names, near or far. */
function widen(
  request: SearchRequest,
  reach: SearchReach,
  types: ReadonlySet<number>,
): readonly SearchRequest[] {
  if (request.by === 'clinicalTerm') return [{ ...request, ...reach }];
  return request.by === 'serviceType' ? [{ ...request, ...reach, serviceTypeIds: [...types] }] : [];
}

/** Of the types looked for, what can be used and is not on the list already; and the types still without. */
export function collectFound(
  { types, listed, at }: FurtherPlan,
  answer: SearchAnswer | undefined,
  isPublicHoliday: IsPublicHoliday,
): { readonly services: readonly ReadableService[]; readonly missing: ReadonlySet<number> } {
  const services = (answer?.services ?? [])
    .filter(isReadable)
    .filter(({ serviceId, type }) => types.has(type.id) && !listed.has(serviceId))
    .filter((service) => isUsableAndOpen(service, answer?.checkedAt ?? at, isPublicHoliday));
  const found = new Set(services.map(({ type }) => type.id));
  return { services, missing: new Set([...types].filter((id) => !found.has(id))) };
}

/** Only what is open for certain is worth a longer way. */
function isUsableAndOpen(
  service: ReadableService,
  at: number,
  isPublicHoliday: IsPublicHoliday,
): boolean {
  const { state } = judgeService(service, at, isPublicHoliday);
  return state !== 'unconfirmed' && isUsable(service, at, isPublicHoliday);
}
