import { LONGEST_PRESSURE } from '#domain/capacity/judge-capacity.ts';
import { UsageFault } from '../commands/usage-fault.ts';

const milliseconds: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds for which amber or red is set, from `30m`, `4h` or `5d`; null for green. Throws `UsageFault`. */
export function readPressureTime(rating: string, text: string | undefined): number | null {
  if (rating === 'green') {
    if (text !== undefined) throw new UsageFault('green needs no --for.');
    return null;
  }
  if (text === undefined) throw new UsageFault('amber and red need --for, such as --for 4h.');
  const [, count, unit = ''] = /^(\d{1,5})([mhd])$/.exec(text) ?? [];
  const time = Number(count) * (milliseconds[unit] ?? NaN);
  if (!(time > 0 && time <= LONGEST_PRESSURE))
    throw new UsageFault('--for is a time such as 30m, 4h or 5d, at most five days.');
  return time;
}
