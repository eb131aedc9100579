import { londonDateOf, londonMinuteOf } from '#domain/opening/london-time.ts';

/** London's clock: `dd/mm/yyyy` and `HH:MM`. `at` in milliseconds since 1970. */
export function writeStamp(at: number): { date: string; time: string } {
  const minute = londonMinuteOf(at);
  const twoDigits = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return {
    date: londonDateOf(at).split('-').reverse().join('/'),
    time: `${twoDigits(minute / 60)}:${twoDigits(minute % 60)}`,
  };
}
