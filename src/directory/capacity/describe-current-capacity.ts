import { londonDateOf, londonMinuteOf } from '#domain/opening/london-time.ts';
import { toCurrentCapacity } from './current-capacity.ts';
import type { ServiceCapacity } from './find-service-capacity.ts';

/** One sentence, in London's time: what is reported, since when, by whom and until when. */
export function describeCurrentCapacity(
  { serviceId, name, reported }: ServiceCapacity,
  at: number,
): string {
  const current = toCurrentCapacity(reported, at);
  const service = `Service ${serviceId}, ${name}`;
  if (current === null) return `${service}: nothing was ever reported.`;
  const { rating, updatedAt, updatedBy, until } = current;
  const what = rating ?? 'not reported in the last 24 hours';
  const since = `last updated ${writeTime(updatedAt)} by ${updatedBy}`;
  const end = until === null ? '' : `, returns to green ${writeTime(until)}`;
  return `${service}: ${what}, ${since}${end}.`;
}

function writeTime(at: number): string {
  const minute = londonMinuteOf(at);
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60];
  return `${londonDateOf(at)} ${[hours, minutes].map((part) => String(part).padStart(2, '0')).join(':')}`;
}
