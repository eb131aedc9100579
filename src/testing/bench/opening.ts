import { hoursOn } from '#domain/opening/hours-on.ts';
import { addDays, londonDateOf, londonTimeAt } from '#domain/opening/london-time.ts';
import { openingStatusAtLondonTime } from '#domain/opening/opening-status-at.ts';
import type { OpeningTimes, WrittenSession } from '#domain/opening/opening-times.ts';
import { openingTimes, session } from '../a-service.ts';
import { plainVerdict, plainWeek } from './opening/plain-opening.ts';

const AT = Date.UTC(2026, 10, 24, 14, 2);
const EXCEPTIONS = 500;
const SERVICES = 200;
const TICKS = 50;
/** The peer takes long enough for fewer to tell. */
const PEER_TICKS = 3;

const holidays = new Set(['2026-12-25', '2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29']);
const isHoliday = (date: string): boolean => holidays.has(date);

/** A dated entry for each of the last hundred days and of the four hundred to come. */
const withExceptions = (
  sessions: readonly WrittenSession[],
  everyDay: readonly WrittenSession[],
): OpeningTimes =>
  openingTimes({
    everyDay,
    publicHoliday: [session('10:00', '12:00')],
    specified: Array.from({ length: EXCEPTIONS }, (_, index) => ({
      date: addDays('2026-08-16', index),
      sessions,
    })),
  });

const shop = [session('09:00', '12:30'), session('13:30', '17:30')];
const services = {
  'a shop': () => withExceptions(shop, shop),
  'closed for a year': () => withExceptions([], shop),
  'open for a year': () => openingTimes({ openAllHours: true }),
};

/** Microseconds of processor time for each of many calls; other programs on the machine do not count. */
function measure(calls: number, run: () => void): number {
  const before = process.cpuUsage();
  run();
  return process.cpuUsage(before).user / calls;
}

type Ask = (times: OpeningTimes, at: number) => unknown;

/** Every service at every tick, as a screen asks; `first` counts the tick at which nothing has been read yet. */
function measureTicks(make: () => OpeningTimes, ask: Ask, ticks: number) {
  const all = Array.from({ length: SERVICES }, make);
  const askAll = (tick: number) => {
    for (const times of all) ask(times, AT + tick * 15_000);
  };
  const first = measure(SERVICES, () => {
    askAll(0);
  });
  const later = measure(SERVICES * ticks, () => {
    for (let tick = 1; tick <= ticks; tick++) askAll(tick);
  });
  return { first, later };
}

/** The zone is read once a tick. */
let now = londonTimeAt(AT);
const ownVerdict: Ask = (times, at) => {
  if (now.at !== at) now = londonTimeAt(at);
  return openingStatusAtLondonTime(times, now, isHoliday);
};
const ownWeek: Ask = (times, at) => {
  const today = londonDateOf(at);
  return Array.from({ length: 7 }, (_, days) => hoursOn(times, addDays(today, days), isHoliday));
};

const questions = [
  ['verdict', 20, ownVerdict, (times, at) => plainVerdict(times, at, isHoliday)],
  ['week’s table', 200, ownWeek, (times, at) => plainWeek(times, at, isHoliday)],
] as const satisfies readonly (readonly [string, number, Ask, Ask])[];

function warmUp(): void {
  for (const make of Object.values(services))
    for (const [, , own, plain] of questions)
      for (const ask of [own, plain]) for (let i = 0; i < 30; i++) ask(make(), AT + i);
}

warmUp();
console.log('Processor time in µs a service; “first” has read nothing of the service before.');
for (const [question, limit, own, plain] of questions)
  for (const [name, make] of Object.entries(services)) {
    const ours = measureTicks(make, own, TICKS);
    const peer = measureTicks(make, plain, PEER_TICKS);
    const figures = `first ${ours.first.toFixed(1)}, then ${ours.later.toFixed(2)} (limit ${limit})`;
    const ratio = `plain Temporal ${peer.later.toFixed(1)}: ${(peer.later / ours.later).toFixed(0)} × as long`;
    console.log(`${question}, ${name}: ${figures}; ${ratio}`);
  }
