import { itemAt } from '#directory/demonstration/seeded-random.ts';
import { openDirectoryDatabase } from '#directory/open-directory-database.ts';
import { profilesOf } from '#directory/search-by-clinical-term/search-by-clinical-term.ts';
import { nearestStatement } from '#directory/search/nearest-statement.ts';
import { explainSearch } from '../../explain-search.ts';
import { driveLoad, type Measured } from '../../measuring/drive-load.ts';
import type { Nation } from '../../nation/create-nation.ts';
import type { DrawnSearch } from '../../nation/draw-searches.ts';
import { termOf, toCriteria } from '../../nation/to-list-search.ts';

const EXPLAINED = 40;
const WARM_UP = 300;

export interface Inside {
  /** The statement that selects the services, alone. */
  readonly selecting: Measured;
  /** Sums over the searches that were explained. */
  readonly examined: number;
  readonly fetched: number;
  readonly returned: number;
  readonly pages: number;
}

/** Opens the directory's own database, which nothing else may have open, and measures the selection alone. */
export async function measureInside(
  folder: string,
  nation: Nation,
  searches: readonly DrawnSearch[],
): Promise<Inside> {
  const opened = { dataDirectory: folder, databaseUrl: null };
  const { kysely: database, close } = await openDirectoryDatabase(opened);
  try {
    let sent = 0;
    const send = async () => {
      await toStatement(itemAt(searches, sent++), nation).execute(database);
      return 'ok';
    };
    await driveLoad({ requests: WARM_UP, concurrency: 1, send });
    const selecting = await driveLoad({ requests: searches.length, concurrency: 1, send });
    const sums = { examined: 0, fetched: 0, returned: 0, pages: 0 };
    for (const search of searches.slice(0, EXPLAINED)) {
      const carried = await explainSearch(database, toStatement(search, nation).compile(database));
      for (const sum of ['examined', 'fetched', 'returned', 'pages'] as const)
        sums[sum] += carried[sum];
    }
    return { selecting, ...sums };
  } finally {
    await close();
  }
}

function toStatement(search: DrawnSearch, { postcodes }: Nation) {
  const criteria = toCriteria(search, postcodes);
  return nearestStatement(profilesOf(termOf(search)), criteria, criteria.centre, search.searchRole);
}
