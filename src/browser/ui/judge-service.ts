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
  readonly rating: CapacityRating | null;
}

/** Judges opening and capacity at an instant in milliseconds since 1970, UTC. */
export function judgeService(
  { openingTimes, capacity }: Pick<ReadableService, 'openingTimes' | 'capacity'>,
  at: number,
  isPublicHoliday: IsPublicHoliday,
): ServiceJudgement {
  const status = openingStatusAt(openingTimes, at, isPublicHoliday);
  const { rating } = judgeReportedCapacity(capacity, at);
  return { state: status.state, ...describeOpening(status, at), rating };
}
