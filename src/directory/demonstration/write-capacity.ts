import { writeCapacityStatus } from '#contract/dos-rest/write-records.ts';
import type { CatalogueLine } from '../catalogue/catalogue-line.ts';
import type { CapacityState } from './capacity-states.ts';
import { writeStamp } from '../capacity/write-stamp.ts';

type WrittenCapacity = CatalogueLine['capacity'];

/**
 * The only part of the demonstration data that depends on the clock. `now` in milliseconds since 1970; services in the
 * same state share one record.
 */
export function createCapacityWriter(now: number): (state: CapacityState) => WrittenCapacity {
  const known = new Map<CapacityState, WrittenCapacity>();
  return (state) => {
    const capacity = known.get(state) ?? writeCapacity(state, now);
    known.set(state, capacity);
    return capacity;
  };
}

function writeCapacity(
  [rating, minutesAgo, resetInMinutes, by]: CapacityState,
  now: number,
): WrittenCapacity {
  if (minutesAgo === null) {
    return { status: writeCapacityStatus(null), updated: { date: '', time: '', by } };
  }
  const updatedAt = now - minutesAgo * 60_000;
  return {
    status: writeCapacityStatus(rating),
    updated: { ...writeStamp(updatedAt), by },
    updatedAt: toInstant(updatedAt),
    ...(resetInMinutes === null ? {} : { resetAt: toInstant(now + resetInMinutes * 60_000) }),
  };
}

const toInstant = (milliseconds: number) => new Date(milliseconds).toISOString();
