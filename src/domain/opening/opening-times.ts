/** Minutes since midnight, London wall-clock time, 0 to 1440. */
export type MinuteOfDay = number;

/** A date of the London calendar, `yyyy-mm-dd`. */
export type CalendarDate = string;

/**
 * One stretch of opening as the directory wrote it, not yet judged: it may be reversed or of no length.
 * `closed` is the written word for a day without opening; `unreadable` is anything that could not be understood.
 */
export type WrittenSession =
  { readonly start: MinuteOfDay; readonly end: MinuteOfDay } | 'closed' | 'unreadable';

export const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;
export type Weekday = (typeof weekdays)[number];

/** Sessions for one named date. Two entries for one date may occur upstream and are both kept. */
export interface SpecifiedDate {
  readonly date: CalendarDate;
  readonly sessions: readonly WrittenSession[];
}

export interface OpeningTimes {
  readonly openAllHours: boolean;
  readonly standard: Readonly<Record<Weekday, readonly WrittenSession[]>>;
  readonly publicHoliday: readonly WrittenSession[];
  readonly specified: readonly SpecifiedDate[];
  /** True when the times, or the date of a dated entry, could not be read: no day may then be called open. */
  readonly hasUnreadableEntry: boolean;
}
