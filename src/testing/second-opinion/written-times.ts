/** Opening times as they stand in an answer of the directory (wire format, 2.4), before anybody has read them. */
export interface WrittenTimes {
  readonly allHours: boolean;
  readonly days: readonly { readonly day: string; readonly sessions: readonly WrittenSession[] }[];
  readonly specifiedDates: readonly {
    /** `dd-mm-yyyy` */
    readonly date: string;
    readonly sessions: readonly WrittenSession[];
  }[];
}

interface WrittenTime {
  readonly hours: string;
  readonly minutes: string;
}

export type WrittenSession =
  { readonly start: WrittenTime; readonly end: WrittenTime } | { readonly closed: string };

const weekdayNames = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** `write('09:00', '17:30')`, or the word that stands for a closed day. */
export function write(start: string, end = ''): WrittenSession {
  if (end === '') return { closed: start };
  const split = (clock: string): WrittenTime => {
    const [hours = '', minutes = ''] = clock.split(':');
    return { hours, minutes };
  };
  return { start: split(start), end: split(end) };
}

interface Written {
  readonly allHours?: boolean;
  /** For the weekdays that are not named; a day that is named nowhere is closed. */
  readonly everyDay?: readonly WrittenSession[];
  readonly week?: Partial<Record<(typeof weekdayNames)[number], readonly WrittenSession[]>>;
  readonly holiday?: readonly WrittenSession[];
  /** By `yyyy-mm-dd`; a list of lists is two entries for one date. */
  readonly dated?: readonly (readonly [date: string, ...sessions: WrittenSession[]])[];
}

/** The whole of a service's times; name only what matters. */
export const writeTimes = (parts: Written): WrittenTimes => ({
  allHours: parts.allHours ?? false,
  days: [
    ...weekdayNames.map((day) => ({ day, sessions: parts.week?.[day] ?? parts.everyDay ?? [] })),
    { day: 'Bankholiday', sessions: parts.holiday ?? [] },
  ],
  specifiedDates: (parts.dated ?? []).map(([date, ...sessions]) => ({
    date: date.split('-').reverse().join('-'),
    sessions,
  })),
});
