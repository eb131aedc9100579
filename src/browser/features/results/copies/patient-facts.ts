import type { ReadableService } from '#contract/desk-api/found-service.ts';
import { judgeReportedCapacity } from '#domain/capacity/judge-capacity.ts';
import { hoursOn } from '#domain/opening/hours-on.ts';
import { addDays, londonDateOf } from '#domain/opening/london-time.ts';
import { openingStatusAt } from '#domain/opening/opening-status-at.ts';
import type { IsPublicHoliday } from '#domain/opening/public-holidays.ts';
import { describeHours } from '../describe-hours.ts';
import { addressLine, differingPublicName, nameOf } from '../describe-service.ts';
import { toWebAddress } from '../website-link.tsx';
import { asOneLine } from './as-one-line.ts';
import { sayDay } from './say-moment.ts';
import { sayStatus } from './say-status.ts';

const WEEK = 7;

/** All that a copy or a page for a patient may be made of, by name: a clinician's field is not on the list. */
export type PatientSource = Pick<
  ReadableService,
  | 'serviceId'
  | 'name'
  | 'publicName'
  | 'address'
  | 'town'
  | 'postcode'
  | 'publicPhone'
  | 'website'
  | 'publicInformation'
  | 'openingTimes'
  | 'capacity'
>;

/** What a patient is told of a service: each a line of plain text. */
export interface PatientFacts {
  readonly serviceId: string;
  /** As the public knows it. */
  readonly name: string;
  /** The directory's name where the public knows another; the service answers to both. */
  readonly listedAs: string | null;
  readonly address: string;
  readonly phone: string;
  /** Blank unless it is a web address. */
  readonly website: string;
  readonly information: string;
  readonly opening: string;
  readonly isBusy: boolean;
  readonly week: readonly { readonly day: string; readonly hours: string }[];
  /** When the directory was asked, in milliseconds since 1970, UTC. */
  readonly checkedAt: number;
}

export interface Circumstances {
  readonly checkedAt: number;
  /** The instant that opening and capacity are judged at, in milliseconds since 1970, UTC. */
  readonly now: number;
  readonly isPublicHoliday: IsPublicHoliday;
}

export function toPatientFacts(
  service: PatientSource,
  { checkedAt, now, isPublicHoliday }: Circumstances,
): PatientFacts {
  const publicName = differingPublicName(service);
  const { rating } = judgeReportedCapacity(service.capacity, now);
  return {
    serviceId: service.serviceId,
    name: asOneLine(publicName ?? nameOf(service)),
    listedAs: publicName === null ? null : asOneLine(nameOf(service)),
    address: asOneLine(addressLine(service)),
    phone: asOneLine(service.publicPhone),
    website: toWebAddress(service.website) === null ? '' : asOneLine(service.website),
    information: asOneLine(service.publicInformation),
    opening: sayStatus(openingStatusAt(service.openingTimes, now, isPublicHoliday)),
    isBusy: rating === 'amber' || rating === 'red',
    week: listWeek(service, now, isPublicHoliday),
    checkedAt,
  };
}

function listWeek(
  { openingTimes }: PatientSource,
  now: number,
  isPublicHoliday: IsPublicHoliday,
): PatientFacts['week'] {
  const today = londonDateOf(now);
  return Array.from({ length: WEEK }, (_, days) => {
    const date = addDays(today, days);
    const { hours } = describeHours(hoursOn(openingTimes, date, isPublicHoliday));
    return { day: sayDay(date), hours };
  });
}
