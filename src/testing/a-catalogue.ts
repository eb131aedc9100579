import type { Catalogue, CatalogueLine } from '#directory/catalogue/catalogue-line.ts';
import { aDetailRecord } from './a-wire-record.ts';

/** Where the patient of most tests is. */
export const patientPlace = { postcode: 'LS14AP', easting: 429_900, northing: 433_400 } as const;

/** A place so many miles east and north of the patient, on the grid. */
export const milesAway = (east: number, north = 0) => ({
  easting: Math.round(patientPlace.easting + east * 1609.344),
  northing: Math.round(patientPlace.northing + north * 1609.344),
});

/** An invented pharmacy next to the patient, open to every role, age and gender; name only what matters to the test. */
export const aCatalogueLine = (fields: Partial<CatalogueLine> = {}): CatalogueLine => ({
  ...aDetailRecord(),
  ...milesAway(0.5),
  ageGroups: [1, 2, 3, 4, 8].map((id) => ({ id, name: `Group ${id}` })),
  genders: ['F', 'M', 'I'].map((id) => ({ id, name: `Gender ${id}` })),
  ...fields,
});

/** `aSymptomGroup(1156, 4003, 4020)` */
export const aSymptomGroup = (id: number, ...discriminators: number[]) => ({
  id,
  name: `Group ${id}`,
  symptomDiscriminators: discriminators.map((sdId) => ({
    id: sdId,
    name: `Discriminator ${sdId}`,
  })),
});

/** Knows the patient's postcode, and every symptom pair that a service has, unless told otherwise. */
export const aCatalogue = (fields: Partial<Catalogue> = {}): Catalogue => ({
  postcodes: [{ ...patientPlace, locality: 'Leeds' }],
  symptoms: symptomsOf(fields.services ?? []),
  services: [],
  ...fields,
});

function symptomsOf(services: readonly CatalogueLine[]): Catalogue['symptoms'] {
  const rows = services.flatMap(({ symptomGroups }) =>
    symptomGroups.flatMap(({ id, name, symptomDiscriminators }) =>
      symptomDiscriminators.map((discriminator) => ({
        sgId: id,
        sgName: name,
        sdId: discriminator.id,
        sdName: discriminator.name,
        words: [],
      })),
    ),
  );
  return [...new Map(rows.map((row) => [`${row.sgId}=${row.sdId}`, row])).values()];
}
