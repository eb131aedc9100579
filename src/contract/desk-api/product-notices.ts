import { formatClock, formatDate } from '#domain/opening/format-time.ts';
import { londonDateOf } from '#domain/opening/london-time.ts';
import type { Product } from './session.ts';

/** What every screen says of its data, in the app and on the embedded identity's pages alike; null: nothing. */
export const dataNotices: Readonly<Record<Product['data'], string | null>> = {
  demonstration: 'Demonstration data',
  test: 'Test directory: not for patient care',
  live: null,
};

/** Decision 12, as whoever signs in reads it; the safety case and the README say the same. */
export const intendedUse =
  'Signpost is a look-up tool for people trained to direct patients to urgent and emergency care. It does not judge how ' +
  'urgent a need is, recommends no service and does not close an NHS Pathways disposition.';

/** What every screen says while `NOW` is set; milliseconds since 1970, UTC. */
export const describeRehearsal = (now: number): string =>
  `Rehearsal: clock set to ${formatDate(londonDateOf(now))}, ${formatClock(now)}`;
