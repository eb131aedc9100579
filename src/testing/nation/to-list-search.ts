import type { ClinicalTerm } from '#domain/clinical-term/clinical-term.ts';
import type { AgeGroupId } from '#domain/patient/age-group.ts';
import type { Gender } from '#domain/patient/gender.ts';
import { metres, miles, toMetres, type Miles } from '#domain/geography/measure.ts';
import { ageBit, genderBit, roleBit } from '#directory/schema/profile-masks.ts';
import type { CheckedCriteria } from '#directory/search/check-criteria.ts';
import type { DrawnSearch } from './draw-searches.ts';
import { numberOfPostcode, type Postcodes } from './create-postcodes.ts';
import type { ListSearch } from './posting-lists.ts';

export function termOf({ request }: DrawnSearch): ClinicalTerm {
  const [group, discriminator] = request.what.split('=');
  return { symptomGroupId: Number(group), symptomDiscriminatorId: Number(discriminator) };
}

/** 0 is the specification's 37.5 miles. */
export const distanceOf = ({ request }: DrawnSearch): Miles =>
  miles(Number(request.searchDistance) || 37.5);

/** A drawn search as it stands once its segments have been read and its postcode found. */
export function toCriteria(
  search: DrawnSearch,
  postcodes: Postcodes,
): CheckedCriteria & {
  readonly centre: NonNullable<CheckedCriteria['centre']>;
} {
  const { request } = search;
  const home = numberOfPostcode(request.postcode);
  return {
    centre: {
      easting: metres(postcodes.eastings[home] ?? 0),
      northing: metres(postcodes.northings[home] ?? 0),
    },
    searchDistance: distanceOf(search),
    ageGroup: request.age === '0' ? null : (Number(request.age) as AgeGroupId),
    gender: request.gender === '0' ? null : (request.gender as Gender),
    practiceId: Number(request.gpPracticeId) || null,
    numberPerType: 5,
  };
}

export function toListSearch(search: DrawnSearch, postcodes: Postcodes): ListSearch {
  const criteria = toCriteria(search, postcodes);
  return {
    pair: search.request.what,
    centre: criteria.centre,
    reach: toMetres(criteria.searchDistance),
    role: roleBit(search.searchRole),
    age: ageBit(criteria.ageGroup),
    gender: genderBit(criteria.gender),
    practice: criteria.practiceId,
    numberPerType: criteria.numberPerType,
  };
}
