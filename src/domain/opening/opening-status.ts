import type { CalendarDate } from './opening-times.ts';

/** The rule that decided, in the order of the specification's "Opening times" notes. */
export type OpeningRule = 'specified-date' | 'open-all-hours' | 'public-holiday' | 'standard';

export type OpeningState = 'open' | 'closing-soon' | 'closed' | 'unconfirmed';

/** The next moment at which the state turns; to `unconfirmed` where a day begins whose hours are in doubt. */
export interface NextChange {
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  readonly to: 'open' | 'closed' | 'unconfirmed';
}

/** Why a day is not confirmed: each is data that must be shown as such, never guessed at. */
export type OpeningDoubt =
  | 'unreadable-session'
  | 'reversed-session'
  | 'empty-session'
  | 'contradictory-sessions'
  | 'conflicting-dates'
  | 'unknown-holiday'
  | 'unreadable-times';

/** The verdict on a service's opening at one instant, with the reason. */
export interface OpeningStatus {
  readonly state: OpeningState;
  /** The London date that decided. */
  readonly date: CalendarDate;
  readonly rule: OpeningRule;
  /** Null when the state does not change within the days looked at, or is not confirmed. */
  readonly nextChange: NextChange | null;
  /** Only with `unconfirmed`. */
  readonly doubt: OpeningDoubt | null;
  /** True for a public holiday without holiday sessions or dated entry: "Ring to check" (decision 7). */
  readonly isUnprofiledHoliday: boolean;
}
