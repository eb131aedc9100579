import * as fc from 'fast-check';
import { write, writeTimes, type WrittenSession, type WrittenTimes } from './written-times.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Where mistakes live: the ends of the day, its middle, and the hour of the clock changes. */
const edges = [0, 0, 1, 2, 59, 60, 90, 119, 120, 540, 720, 1080, 1437, 1438, 1439, 1439, 1440];

const writeClock = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');

const oddities: readonly WrittenSession[] = [
  write('CLOSED'),
  write('NOT KNOWN'),
  write('00:01', '00:02'),
  write('25:00', '26:00'),
  write('9', '17'),
];

interface Drawn {
  readonly kind: number;
  readonly one: number;
  readonly other: number;
}

/** Most run forward; a few are reversed, of no length, or nothing that can be read. */
function toSession({ kind, one, other }: Drawn): WrittenSession {
  if (kind >= 97) return oddities[one % oddities.length] ?? write('CLOSED');
  const [first, second] = kind < 40 ? [one, other] : [pick(one), pick(other)];
  const isForward = kind < 90;
  const [start, end] = isForward && first > second ? [second, first] : ([first, second] as const);
  return write(writeClock(start), writeClock(end));
}

const pick = (number: number): number => edges[number % edges.length] ?? 0;

const anySession = fc
  .record({ kind: fc.nat(99), one: fc.nat(1440), other: fc.nat(1440) })
  .map(toSession);
const allDay = [write('00:00', '23:59')];
const anyDay = fc.oneof(
  { weight: 4, arbitrary: fc.array(anySession, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constant(allDay) },
  { weight: 2, arbitrary: fc.constant([]) },
);

/** A question about a service at a moment, with all that the answer depends on. */
export interface Asked {
  readonly at: number;
  readonly times: WrittenTimes;
  readonly isHoliday: (date: string) => boolean | 'unknown';
}

const dateAfter = (at: number, days: number): string =>
  new Date(at + days * DAY).toISOString().slice(0, 10);

/** Midnights, clock changes in both years' halves, leap days and year ends. */
const nights = [
  '2024-02-28',
  '2024-02-29',
  '2025-12-31',
  '2026-03-28',
  '2026-03-29',
  '2026-10-24',
  '2026-10-25',
  '2027-03-28',
  '2027-10-31',
  '2028-02-29',
  '2028-12-31',
].map((date) => Date.parse(date));

const FIRST = Date.UTC(2024, 0, 1);
const anyMinute = fc.nat(5 * 366 * 1440).map((minute) => FIRST + minute * MINUTE);
/** From two minutes to midnight to two minutes past it, in winter and in summer time, and the hours after. */
const anyNight = fc
  .record({
    night: fc.nat(nights.length - 1),
    hour: fc.nat(4),
    minute: fc.integer({ min: -2, max: 2 }),
  })
  .map(({ night, hour, minute }) => (nights[night] ?? FIRST) + (hour * 60 - 60 + minute) * MINUTE);
const anyMoment = fc
  .record({ minute: fc.oneof(anyMinute, anyNight), rest: fc.constantFrom(0, 0, 1, 30_000, 59_999) })
  .map(({ minute, rest }) => minute + rest);

interface Drawing {
  readonly at: number;
  readonly allHours: boolean;
  readonly everyDay: readonly WrittenSession[];
  readonly week: Readonly<
    Partial<Record<'Monday' | 'Wednesday' | 'Saturday' | 'Sunday', readonly WrittenSession[]>>
  >;
  readonly holiday: readonly WrittenSession[];
  readonly dated: readonly {
    readonly days: number;
    readonly sessions: readonly WrittenSession[];
  }[];
  readonly holidays: readonly number[];
  readonly unknownFrom: number;
}

function toAsked({ at, dated, holidays, unknownFrom, ...parts }: Drawing): Asked {
  const dates = new Set(holidays.map((days) => dateAfter(at, days)));
  const unknown = dateAfter(at, unknownFrom);
  return {
    at,
    times: writeTimes({
      ...parts,
      dated: dated.map(({ days, sessions }) => [dateAfter(at, days), ...sessions]),
    }),
    isHoliday: (date) => (date >= unknown ? 'unknown' : dates.has(date)),
  };
}

/** One in seven. */
const seldom = fc.nat(6).map((number) => number === 0);

/**
 * Any question, with dated entries and holidays up to `reach` days ahead of the moment.
 * @param usual what the days of the week may hold
 */
function anyAskedWith(usual: fc.Arbitrary<readonly WrittenSession[]>, reach: number) {
  const ahead = fc.integer({ min: -1, max: reach });
  return fc
    .record<Drawing>({
      at: anyMoment,
      allHours: seldom,
      everyDay: usual,
      week: fc.record(
        { Monday: usual, Wednesday: usual, Saturday: usual, Sunday: usual },
        { requiredKeys: [] },
      ),
      holiday: anyDay,
      dated: fc.array(fc.record({ days: ahead, sessions: anyDay }), { maxLength: 5 }),
      holidays: fc.array(ahead, { maxLength: 3 }),
      unknownFrom: fc.oneof(fc.constant(5000), ahead),
    })
    .map(toAsked);
}

/** About a service as it may be found, its exceptions near the moment. */
export const anyAsked: fc.Arbitrary<Asked> = anyAskedWith(anyDay, 8);

/** About a service that seldom changes: closed or open for months, but for a few dates. */
export const anyPatientlyAsked: fc.Arbitrary<Asked> = anyAskedWith(
  fc.constantFrom([], [], allDay),
  370,
);
