import type { CapacityRating } from '#domain/capacity/capacity.ts';

/**
 * Reported rating, minutes since it was reported (null: never), minutes until it returns to green (negative: it
 * has), and who reported it.
 */
export type CapacityState = readonly [
  rating: CapacityRating,
  minutesAgo: number | null,
  resetInMinutes: number | null,
  by: string,
];

const hours = (count: number) => count * 60;
const days = (count: number) => count * hours(24);

export const capacityStates = {
  greenNow: ['green', 4, null, 'ROBOT'],
  greenThisMorning: ['green', hours(5), null, 'jlister2'],
  greenAlmostStale: ['green', hours(23), null, 'ROBOT'],
  greenStale: ['green', hours(30), null, 'mholt'],
  amberNow: ['amber', 15, hours(4), 'pgarside'],
  amberForDays: ['amber', hours(2), days(2), 'sbellwood'],
  amberStale: ['amber', hours(29), days(3), 'sbellwood'],
  amberJustReset: ['amber', hours(6), -8, 'pgarside'],
  redNow: ['red', 25, hours(3), 'tcarrick'],
  redForDays: ['red', hours(9), days(4), 'tcarrick'],
  redStale: ['red', hours(26), days(2), 'dkeane'],
  redResetLongAgo: ['red', days(7), days(-3), 'dkeane'],
  neverReported: ['green', null, null, 'robot'],
} as const satisfies Record<string, CapacityState>;

/**
 * In turn for the services whose capacity matters most: any five that follow one another hold a green, an amber, a red and
 * one that is not reported.
 */
export const watchedCycle: readonly CapacityState[] = [
  capacityStates.amberNow,
  capacityStates.greenNow,
  capacityStates.redNow,
  capacityStates.neverReported,
  capacityStates.greenThisMorning,
  capacityStates.amberForDays,
  capacityStates.greenAlmostStale,
  capacityStates.redForDays,
  capacityStates.greenStale,
  capacityStates.amberJustReset,
];

export const usualCycle: readonly CapacityState[] = [
  capacityStates.greenThisMorning,
  capacityStates.neverReported,
  capacityStates.greenStale,
  capacityStates.greenNow,
  capacityStates.redStale,
  capacityStates.redResetLongAgo,
  capacityStates.greenAlmostStale,
  capacityStates.amberStale,
  capacityStates.neverReported,
];
