import type { CatalogueLine } from '#directory/catalogue/catalogue-line.ts';
import { itemAt } from '#directory/demonstration/seeded-random.ts';
import { driveLoad, type Measured } from '../../measuring/drive-load.ts';
import type { Postcodes } from '../../nation/create-postcodes.ts';
import type { DrawnSearch } from '../../nation/draw-searches.ts';
import { createPostingLists } from '../../nation/posting-lists.ts';
import { toListSearch } from '../../nation/to-list-search.ts';

export interface Bound extends Measured {
  /** Services that profile the symptom pair of the median search, and of the one in a hundred that has most. */
  readonly profiled: readonly [number, number];
}

/** The same selection in memory. */
export async function measureBound(
  lines: readonly CatalogueLine[],
  postcodes: Postcodes,
  searches: readonly DrawnSearch[],
): Promise<Bound> {
  const lists = createPostingLists(lines);
  const prepared = searches.map((search) => toListSearch(search, postcodes));
  let sent = 0;
  const send = () => {
    lists.search(itemAt(prepared, sent++));
    return Promise.resolve('ok');
  };
  await driveLoad({ requests: prepared.length, concurrency: 1, send });
  const measured = await driveLoad({ requests: prepared.length, concurrency: 1, send });
  const sizes = prepared.map(({ pair }) => lists.sizeOf(pair)).sort((one, other) => one - other);
  const at = (share: number) => sizes[Math.floor(sizes.length * share)] ?? 0;
  return { ...measured, profiled: [at(0.5), at(0.99)] };
}
