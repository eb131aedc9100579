import type { CatalogueLine, SymptomRow } from '../catalogue/catalogue-line.ts';
import { symptomDiscriminatorNames, symptomGroupNames } from './clinical-names.ts';
import type { Care, ClinicalPair } from './clinical-pair.ts';
import { composedPairs } from './composed-pairs.ts';
import { publishedPairs } from './published-pairs.ts';

type SymptomGroups = CatalogueLine['symptomGroups'];

const allPairs: readonly ClinicalPair[] = [...publishedPairs, ...composedPairs];

function nameOf(names: Readonly<Record<number, string>>, id: number): string {
  const name = names[id];
  if (name === undefined) throw new RangeError(`No name for ${id}`);
  return name;
}

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

function groupPairs(pairs: readonly ClinicalPair[]): SymptomGroups {
  const groups = new Map<number, { id: number; name: string }[]>();
  for (const [sgId, sdId] of pairs) {
    const discriminator = { id: sdId, name: nameOf(symptomDiscriminatorNames, sdId) };
    groups.set(sgId, [...(groups.get(sgId) ?? []), discriminator]);
  }
  return [...groups]
    .sort(([one], [other]) => one - other)
    .map(([id, discriminators]) => ({
      id,
      name: nameOf(symptomGroupNames, id),
      symptomDiscriminators: discriminators.sort((one, other) =>
        one.name.localeCompare(other.name, 'en'),
      ),
    }));
}
