import type { FoundService, ReadableService } from '#contract/desk-api/found-service.ts';
import type { IsPublicHoliday } from '#domain/opening/public-holidays.ts';
import type { NumberedService, ScreenGroup } from '#domain/service/screen-groups.ts';
import type { Pin } from './pins.ts';

/** What all columns share. */
export interface Circumstances {
  readonly now: number;
  /** The time that opening is shown for; both in milliseconds since 1970, UTC. */
  readonly openAt: number;
  /** That time in words; null where it is now. */
  readonly openAtWords: string | null;
  /** When the directory was asked. */
  readonly checkedAt: number;
  readonly isPublicHoliday: IsPublicHoliday;
  /** The postcode that distances are measured from where that is not the patient's own. */
  readonly searchedFrom: string | null;
}

/** A column: a pinned service that is among the results. */
export interface ComparedService {
  readonly pin: Pin;
  readonly service: ReadableService;
  /** Of its card; null where a filter hides it from list and map. */
  readonly number: number | null;
}

interface Listed {
  readonly services: readonly FoundService[];
  /** What the filters leave of them. */
  readonly groups: readonly ScreenGroup<FoundService>[];
}

/** The pinned services in the order in which they were pinned; and the names of those that are among the results no more. */
export function findCompared(
  pinned: readonly Pin[],
  { services, groups }: Listed,
): { readonly compared: readonly ComparedService[]; readonly gone: readonly string[] } {
  const numbers = new Map(groups.flatMap((group) => group.services.map(toNumber)));
  const compared = pinned.flatMap((pin) => {
    const service = services.find(({ serviceId }) => serviceId === pin.serviceId);
    return service?.kind === 'service'
      ? [{ pin, service, number: numbers.get(pin.serviceId) ?? null }]
      : [];
  });
  const gone = pinned.filter((pin) => !compared.some((column) => column.pin === pin));
  return { compared, gone: gone.map(({ name }) => name) };
}

const toNumber = ({ number, service }: NumberedService<FoundService>) =>
  [service.serviceId, number] as const;
