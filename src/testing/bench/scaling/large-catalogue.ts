import type { Catalogue } from '#directory/catalogue/catalogue-line.ts';
import { createDemonstrationCatalogue } from '#directory/demonstration/create-demonstration-catalogue.ts';
import { createSeededRandom } from '#directory/demonstration/seeded-random.ts';
import { clinicalTermPath } from '../../a-search-path.ts';

const COPIES = 10;
const FIRST_ID = 1_000_000;
/** Metres between copies of a service. */
const [EAST, NORTH] = [3_700, 2_300];

/** The demonstration's services ten times over, each time some miles away: the same at every run but for the age of capacity. */
export function createLargeCatalogue(now: number): Catalogue {
  const { postcodes, symptoms, services } = createDemonstrationCatalogue(now);
  const copies = Array.from({ length: COPIES }, (_, copy) =>
    services.map((line, index) => ({
      ...line,
      id: String(FIRST_ID + copy * services.length + index),
      easting: line.easting + copy * EAST,
      northing: line.northing + copy * NORTH,
    })),
  );
  return { postcodes, symptoms, services: copies.flat() };
}

/** Paths of searches that find something: a place of the catalogue, and what some service of it is for. */
export function listSearches({ postcodes, services }: Catalogue, count: number): readonly string[] {
  const random = createSeededRandom(8);
  const treating = services.filter(({ symptomGroups }) => symptomGroups.length > 0);
  return Array.from({ length: count }, () => {
    const { postcode } = random.pick(postcodes);
    const group = random.pick(random.pick(treating).symptomGroups);
    const { id } = random.pick(group.symptomDiscriminators);
    return clinicalTermPath({ postcode, clinicalTerm: `${group.id}=${id}` });
  });
}
