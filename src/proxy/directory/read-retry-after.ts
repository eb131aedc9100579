const SECOND = 1000;
/** Somebody waits: after a minute one call asks again, whatever was said. */
const LONGEST = 60 * SECOND;

/** Milliseconds of a Retry-After header, in seconds or as a date (RFC 9110, 10.2.3); null when it says neither. */
export function readRetryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  const wait = /^\d+$/.test(text) ? Number(text) * SECOND : Date.parse(text) - now;
  return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 0), LONGEST);
}
