import type { CatalogueLine, SymptomRow } from '../catalogue/catalogue-line.ts';
import { symptomDiscriminatorNames, symptomGroupNames } from './clinical-names.ts';
import type { Care, ClinicalPair } from './clinical-pair.ts';
import { composedPairs } from './composed-pairs.ts';
import { groupPairs, nameOf } from './group-pairs.ts';
import { publishedPairs } from './published-pairs.ts';

type SymptomGroups = CatalogueLine['symptomGroups'];

const allPairs: readonly ClinicalPair[] = [...publishedPairs, ...composedPairs];

const toSymptomRow = ([sgId, sdId, , words]: ClinicalPair): SymptomRow => ({
  sgId,
  sgName: nameOf(symptomGroupNames, sgId),
  sdId,
  sdName: nameOf(symptomDiscriminatorNames, sdId),
  words: words.split(', '),
});

export const createSymptoms = (): readonly SymptomRow[] => allPairs.map(toSymptomRow);

const known = new Map<string, SymptomGroups>();

/** The pairs of all the care given, in the order of the wire: groups by id, discriminators by name. */
export function listSymptomGroups(cares: readonly Care[]): SymptomGroups {
  const key = cares.join();
  const groups =
    known.get(key) ?? groupPairs(allPairs.filter(([, , care]) => cares.includes(care)));
  known.set(key, groups);
  return groups;
}
