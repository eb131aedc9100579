import { stat, truncate } from 'node:fs/promises';

/**
 * Whether a file is as it was left, by its length. What a write that failed has left behind its whole rows is cut off.
 * @param mayRepair true when the last write to it failed
 */
export async function inspectFile(
  path: string,
  length: number,
  mayRepair: boolean,
): Promise<'sound' | 'repaired' | 'altered'> {
  const found = await stat(path).catch(() => null);
  if (found?.size === length) return 'sound';
  if (found === null || found.size < length || !mayRepair) return 'altered';
  await truncate(path, length);
  return 'repaired';
}
