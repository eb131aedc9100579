import { Temporal } from 'temporal-polyfill';

/** The instant at which London's clock shows this, in milliseconds since 1970; with an offset, the one it names. */
export const london = (clock: string): number =>
  /(?:Z|[+-]\d\d:\d\d)$/.test(clock)
    ? Temporal.Instant.from(clock).epochMilliseconds
    : Temporal.PlainDateTime.from(clock).toZonedDateTime('Europe/London').epochMilliseconds;
