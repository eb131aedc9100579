import { dataNotices, describeRehearsal } from '#contract/desk-api/product-notices.ts';
import type { Product } from '#contract/desk-api/session.ts';
import type { Settings } from '../settings/settings.ts';

/** What every screen must say: which data this is, and the clock where it is set. */
export function describeProduct(
  held: Product['data'],
  rehearsalStart: Settings['rehearsalStart'],
  now: number,
): readonly string[] {
  const data = dataNotices[held];
  const rehearsal = rehearsalStart === null ? null : describeRehearsal(now);
  return [data, rehearsal].filter((notice) => notice !== null);
}
