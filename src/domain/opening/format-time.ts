import { londonMinuteOf } from './london-time.ts';
import type { CalendarDate, MinuteOfDay } from './opening-times.ts';

const MIDDAY = 720;

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** NHS style: "5pm", "5:30pm", "midday", "midnight". */
export function formatTime(minute: MinuteOfDay): string {
  if (minute % (2 * MIDDAY) === 0) return 'midnight';
  if (minute === MIDDAY) return 'midday';
  const hour = Math.floor(minute / 60) % 12 || 12;
  const past = minute % 60 === 0 ? '' : `:${String(minute % 60).padStart(2, '0')}`;
  return `${hour}${past}${minute < MIDDAY ? 'am' : 'pm'}`;
}

/** What London's clock shows at an instant (milliseconds since 1970, UTC), in NHS style: "2:02pm". */
export const formatClock = (at: number): string => formatTime(londonMinuteOf(at));

/** "4 January", where the year goes without saying. */
export function formatDayAndMonth(date: CalendarDate): string {
  const [, month, day] = date.split('-').map(Number);
  return `${day ?? ''} ${months[(month ?? 0) - 1] ?? ''}`;
}

/** NHS style: "6 August 2018". */
export const formatDate = (date: CalendarDate): string =>
  `${formatDayAndMonth(date)} ${date.slice(0, 4)}`;
