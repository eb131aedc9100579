import { dataNotices, describeRehearsal } from '#contract/desk-api/product-notices.ts';
import type { Settings } from '../settings/settings.ts';

/** What every screen must say: which data this is, and the clock where it is set. */
export function describeProduct(
  { externalDirectory, rehearsalStart }: Pick<Settings, 'externalDirectory' | 'rehearsalStart'>,
  now: number,
): readonly string[] {
  const data = dataNotices[externalDirectory?.environment ?? 'demonstration'];
  const rehearsal = rehearsalStart === null ? null : describeRehearsal(now);
  return [data, rehearsal].filter((notice) => notice !== null);
}
