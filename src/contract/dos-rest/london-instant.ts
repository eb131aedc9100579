import { evenStretchesOf, instantOf } from '#domain/opening/london-time.ts';
import type { CalendarDate, MinuteOfDay } from '#domain/opening/opening-times.ts';

/**
 * Milliseconds since 1970 at a reading of London's clock: the first where the clock shows it twice, null where
 * it skips it.
 */
export function londonInstant(date: CalendarDate, minute: MinuteOfDay): number | null {
  const instants = evenStretchesOf(date).map((stretch) => instantOf(stretch, minute));
  return instants.find((at) => at !== null) ?? null;
}
