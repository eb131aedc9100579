import type { CatalogueLine } from '#directory/catalogue/catalogue-line.ts';
import { isDeepStrictEqual } from 'node:util';
import { askDirectory } from '../../ask-directory.ts';
import { listSymptoms } from '../../nation/clinical-terms.ts';
import type { Nation } from '../../nation/create-nation.ts';
import { postcodeRows } from '../../nation/create-postcodes.ts';
import { drawSearches, pathOf } from '../../nation/draw-searches.ts';
import { referenceSearch } from '../../reference-search.ts';
import { foundServices } from '../../start-directory.ts';
import { accounts } from './shipped-directory.ts';

const SAMPLE = 15;
/** Not those that are measured. */
const SEED = 77;

/**
 * Asks a sample of searches and has the reference answer them too, one service after another.
 * @returns how many were compared; throws at the first that differs
 */
export async function compareAnswers(
  url: string,
  nation: Nation,
  lines: readonly CatalogueLine[],
): Promise<number> {
  const searches = (['town', 'country'] as const).flatMap((surroundings) =>
    drawSearches(nation, surroundings, SAMPLE, SEED),
  );
  const asked = new Set(searches.map(({ request }) => request.postcode));
  const postcodes = [...postcodeRows(nation.postcodes)].filter((row) => asked.has(row.postcode));
  const catalogue = { postcodes, symptoms: listSymptoms(), services: lines };
  for (const search of searches) {
    const account = search.searchRole === 2 ? accounts.clinician : accounts.callHandler;
    const found = foundServices(await askDirectory(url, pathOf(search), { account }));
    const answer = {
      found: found.map(({ id, patientDistance }) => ({ id, distance: patientDistance })),
    };
    const expected = referenceSearch(
      catalogue,
      search.searchRole,
      'byClinicalTerm',
      search.request,
    );
    if (!isDeepStrictEqual(answer, expected))
      throw new Error(`Not as the reference answers: ${JSON.stringify(search)}`);
  }
  return searches.length;
}
