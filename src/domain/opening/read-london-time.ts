import { accept, refuse, type Result } from '../result.ts';
import { evenStretchesOf, instantOf } from './london-time.ts';
import type { CalendarDate, MinuteOfDay } from './opening-times.ts';

const DATE = /^\d{4}-\d\d-\d\d$/;
const CLOCK = /^(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?$/;

export interface LondonInstant {
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** True in the hour that London's clock shows twice when summer time ends; `at` is then the first of the two. */
  readonly isRepeated: boolean;
}

/**
 * The instant at which London's clock shows a date ("2026-03-10") and a time ("18:30"). `invalid`: one of them is missing or
 * is none; `skipped`: the clock jumps over it when summer time begins (decision 8).
 */
export function readLondonTime(
  date: string,
  time: string,
): Result<LondonInstant, 'invalid' | 'skipped'> {
  const day = readDate(date);
  const minute = readMinute(time);
  if (day === null || minute === null) return refuse('invalid');
  const instants = evenStretchesOf(day)
    .map((stretch) => instantOf(stretch, minute))
    .filter((at) => at !== null);
  const [first, second] = instants;
  if (first === undefined) return refuse('skipped');
  return accept({ at: first, isRepeated: second !== undefined });
}

/** The calendar refuses 30 February by showing another day. */
function readDate(text: string): CalendarDate | null {
  if (!DATE.test(text)) return null;
  const at = Date.parse(`${text}T00:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, text.length) !== text
    ? null
    : text;
}

function readMinute(text: string): MinuteOfDay | null {
  const [, hours, minutes] = CLOCK.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return Number(hours) * 60 + Number(minutes);
}
