import type { ReadableService } from '#contract/desk-api/found-service.ts';
import type { CapacityRating } from '#domain/capacity/capacity.ts';
import { judgeReportedCapacity } from '#domain/capacity/judge-capacity.ts';
import { describeOpening } from '#domain/opening/describe-opening.ts';
import { openingStatusAt } from '#domain/opening/opening-status-at.ts';
import type { OpeningState } from '#domain/opening/opening-status.ts';
import type { IsPublicHoliday } from '#domain/opening/public-holidays.ts';

/** What the screen says of a service at one instant; the card and the pin must never differ. */
export interface ServiceJudgement {
  readonly state: OpeningState;
  readonly verdict: string;
  readonly reason: string;
  /** A bank holiday without hours listed for it: closed, as far as anyone knows (decision 7). */
  readonly isUnprofiledHoliday: boolean;
  readonly rating: CapacityRating | null;
}

type Judged = Pick<ReadableService, 'openingTimes' | 'capacity'>;

interface Remembered {
  readonly now: number;
  readonly openAt: number;
  readonly isPublicHoliday: IsPublicHoliday;
  readonly judgement: ServiceJudgement;
}

/** Filter, card and pin ask the same of every service on the screen, within one frame. */
const latest = new WeakMap<Judged, Remembered>();

/**
 * Judges opening at `openAt`, the time that the screen is about, and capacity at `now`: a rating is no forecast. Both in
 * milliseconds since 1970, UTC.
 */
export function judgeService(
  service: Judged,
  now: number,
  isPublicHoliday: IsPublicHoliday,
  openAt = now,
): ServiceJudgement {
  const known = latest.get(service);
  if (known?.now === now && known.openAt === openAt && known.isPublicHoliday === isPublicHoliday)
    return known.judgement;
  const status = openingStatusAt(service.openingTimes, openAt, isPublicHoliday);
  const { rating } = judgeReportedCapacity(service.capacity, now);
  const judgement = {
    state: status.state,
    ...describeOpening(status, openAt, now),
    isUnprofiledHoliday: status.isUnprofiledHoliday,
    rating,
  };
  latest.set(service, { now, openAt, isPublicHoliday, judgement });
  return judgement;
}
