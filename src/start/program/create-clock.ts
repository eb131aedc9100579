/**
 * Milliseconds by which the opening and capacity clock is ahead of the real one: a rehearsal's clock starts at its
 * instant and then runs on.
 */
export const toClockOffset = (rehearsalStart: number | null): number =>
  rehearsalStart === null ? 0 : rehearsalStart - Date.now();

/** A clock in milliseconds since 1970. */
export const createClock =
  (offset: number): (() => number) =>
  () =>
    Date.now() + offset;
