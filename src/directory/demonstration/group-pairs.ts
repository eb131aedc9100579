import type { CatalogueLine } from '../catalogue/catalogue-line.ts';
import { symptomDiscriminatorNames, symptomGroupNames } from './clinical-names.ts';

type Pair = readonly [sgId: number, sdId: number, ...rest: unknown[]];

export function nameOf(names: Readonly<Record<number, string>>, id: number): string {
  const name = names[id];
  if (name === undefined) throw new RangeError(`No name for ${id}`);
  return name;
}

/** Pairs with their published names, in the order of the wire: groups by id, discriminators by name. */
export function groupPairs(pairs: readonly Pair[]): CatalogueLine['symptomGroups'] {
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
