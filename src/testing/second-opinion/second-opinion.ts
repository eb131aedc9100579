import type { WrittenSession, WrittenTimes } from './written-times.ts';

/**
 * The opening rules once more, by somebody who read the specification and decisions 7 and 8 but none of the product's code:
 * a day is 1440 letters, one a minute, and time is passed by walking. Slow and plain on purpose; it imports nothing.
 */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MINUTES = 1440;

/** `o` and `c` for each minute of a day; null: in doubt. */
type Pattern = string | null;

const CLOSED_DAY = 'c'.repeat(MINUTES);
const OPEN_DAY = 'o'.repeat(MINUTES);

const sundays = new Map<string, number>();

/** One in the morning by Greenwich on the last Sunday of a month of 31 days. */
function lastSunday(year: number, month: number): number {
  const name = `${year} ${month}`;
  const known = sundays.get(name);
  if (known !== undefined) return known;
  const last = new Date(Date.UTC(year, month - 1, 31));
  const found = Date.UTC(year, month - 1, 31 - last.getUTCDay(), 1);
  sundays.set(name, found);
  return found;
}

function isSummerTime(at: number): boolean {
  const year = new Date(at).getUTCFullYear();
  return at >= lastSunday(year, 3) && at < lastSunday(year, 10);
}

/** Milliseconds that London's clock shows, counted as if they were Greenwich's. */
const clockAt = (at: number): number => (isSummerTime(at) ? at + HOUR : at);

const dateOfClock = (clock: number): string => new Date(clock).toISOString().slice(0, 10);
const minuteOfClock = (clock: number): number => Math.floor((clock % (MINUTES * MINUTE)) / MINUTE);

const readTime = ({ hours, minutes }: { hours: string; minutes: string }): number =>
  /^\d\d$/.test(hours) && /^[0-5]\d$/.test(minutes) ? +hours * 60 + +minutes : NaN;

const isWordClosed = (session: WrittenSession): boolean =>
  'closed' in session && session.closed === 'CLOSED';

/** The minutes of one session, or null when it makes no sense. */
function readSession(session: WrittenSession): { from: number; to: number } | null {
  if ('closed' in session) return null;
  const from = readTime(session.start);
  const to = readTime(session.end);
  if (!(from < MINUTES) || !(to <= MINUTES) || from === to) return null;
  if (to === 0 || to === MINUTES - 1) return { from, to: MINUTES };
  return to > from ? { from, to } : null;
}

function draw(sessions: readonly WrittenSession[]): Pattern {
  if (sessions.every(isWordClosed)) return CLOSED_DAY;
  let pattern = CLOSED_DAY;
  for (const session of sessions) {
    const stretch = readSession(session);
    if (stretch === null) return null;
    const { from, to } = stretch;
    pattern = pattern.slice(0, from) + 'o'.repeat(to - from) + pattern.slice(to);
  }
  return pattern;
}

function drawDated(sessions: readonly WrittenSession[]): Pattern {
  const [only] = sessions;
  if (sessions.length === 1 && only !== undefined && 'start' in only)
    if (readTime(only.start) === 1 && readTime(only.end) === 2) return CLOSED_DAY;
  return draw(sessions);
}

export type Holidays = (date: string) => boolean | 'unknown';

export interface Opinion {
  readonly pattern: Pattern;
  readonly rule: 'specified-date' | 'open-all-hours' | 'public-holiday' | 'standard';
}

const weekdaysFromSunday = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
];

function drawNamed(times: WrittenTimes, name: string | undefined): Pattern {
  const entry = times.days.find(({ day }) => day === name);
  return entry === undefined ? null : draw(entry.sessions);
}

function opinionOnDated(times: WrittenTimes, date: string): Opinion | null {
  const dayFirst = date.split('-').reverse().join('-');
  const dated = times.specifiedDates.filter((entry) => entry.date === dayFirst);
  if (dated.length === 0) return null;
  const [first = null, ...others] = dated.map((entry) => drawDated(entry.sessions));
  const agree = others.every((pattern) => pattern === first);
  return { rule: 'specified-date', pattern: agree ? first : null };
}

/** Which minutes of a date the service is open, and by which rule. */
export function opinionOn(times: WrittenTimes, date: string, isHoliday: Holidays): Opinion {
  const dated = opinionOnDated(times, date);
  if (dated !== null) return dated;
  if (times.allHours) return { rule: 'open-all-hours', pattern: OPEN_DAY };
  const ordinary = drawNamed(times, weekdaysFromSunday[new Date(date).getUTCDay()]);
  const holiday = drawNamed(times, 'Bankholiday');
  const answer = isHoliday(date);
  if (answer === true) return { rule: 'public-holiday', pattern: holiday };
  const isKnown = answer === false || ordinary === holiday;
  return { rule: 'standard', pattern: isKnown ? ordinary : null };
}

/** The stretches of `o`. */
export const sessionsIn = (pattern: string): { start: number; end: number }[] =>
  [...pattern.matchAll(/o+/g)].map(({ index, 0: run }) => ({
    start: index,
    end: index + run.length,
  }));

export type Plain = 'open' | 'closed' | 'unconfirmed';

/** Asks about any instant; the days drawn are kept for as long as the question lasts. */
function createViewer(times: WrittenTimes, isHoliday: Holidays) {
  const drawn = new Map<number, Pattern>();
  return (at: number): Plain => {
    const clock = clockAt(at);
    const day = Math.floor(clock / (MINUTES * MINUTE));
    let pattern = drawn.get(day);
    if (pattern === undefined) {
      pattern = opinionOn(times, dateOfClock(clock), isHoliday).pattern;
      drawn.set(day, pattern);
    }
    if (pattern === null) return 'unconfirmed';
    return pattern[minuteOfClock(clock)] === 'o' ? 'open' : 'closed';
  };
}

/** The first minute within some days whose state is another; null without one, and for a day in doubt. */
export function opinionOfNextChange(
  times: WrittenTimes,
  at: number,
  isHoliday: Holidays,
  days: number,
): { at: number; to: Plain } | null {
  const view = createViewer(times, isHoliday);
  const now = view(at);
  if (now === 'unconfirmed') return null;
  const first = Math.floor(at / MINUTE) * MINUTE + MINUTE;
  for (let minute = first; minute <= at + days * MINUTES * MINUTE; minute += MINUTE) {
    const to = view(minute);
    if (to !== now) return { at: minute, to };
  }
  return null;
}

/** The verdict at an instant, the last half hour of an opening told apart. */
export function opinionAt(times: WrittenTimes, at: number, isHoliday: Holidays) {
  const clock = clockAt(at);
  const date = dateOfClock(clock);
  const { rule, pattern } = opinionOn(times, date, isHoliday);
  if (pattern === null) return { date, rule, state: 'unconfirmed' };
  if (pattern[minuteOfClock(clock)] === 'c') return { date, rule, state: 'closed' };
  const end = opinionOfNextChange(times, at, isHoliday, 1 / 24);
  const isSoon = end !== null && end.at - at <= 30 * MINUTE;
  return { date, rule, state: isSoon ? 'closing-soon' : 'open' };
}
