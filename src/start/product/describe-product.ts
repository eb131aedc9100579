import { formatClock, formatDate } from '#domain/opening/format-time.ts';
import { londonDateOf } from '#domain/opening/london-time.ts';
import type { Settings } from '../settings/settings.ts';

const dataWords = {
  demonstration: ['Demonstration data'],
  test: ['Test directory: not for patient care'],
  live: [],
};

/** What every screen must say, in the words of the app: which data this is, and the clock where it is set. */
export function describeProduct(
  { externalDirectory, rehearsalStart }: Pick<Settings, 'externalDirectory' | 'rehearsalStart'>,
  now: number,
): readonly string[] {
  const data = dataWords[externalDirectory?.environment ?? 'demonstration'];
  if (rehearsalStart === null) return data;
  const time = `${formatDate(londonDateOf(now))}, ${formatClock(now)}`;
  return [...data, `Rehearsal: clock set to ${time}`];
}
