import type { AgeGroupId } from '#domain/patient/age-group.ts';
import { referralRoles, type ReferralRoleId } from '../directory-settings.ts';
import type { CatalogueLine } from './catalogue-line.ts';

const ageGroupNames: Readonly<Record<AgeGroupId, string>> = {
  1: 'Adult (16+)',
  2: 'Child (5-15)',
  3: 'Toddler (1-4)',
  4: 'Neonate & Infant (0)',
  8: 'Older People (65+)',
};
const genderNames: readonly (readonly [string, string])[] = [
  ['F', 'Female'],
  ['M', 'Male'],
  ['I', 'Indeterminate'],
];

/** The wire sorts roles by their names. */
const rolesByName: readonly ReferralRoleId[] = [129, 127, 2, 126, 128, 23, 1];

export const writeRoles = (roles: readonly ReferralRoleId[]): CatalogueLine['referralRoles'] =>
  rolesByName
    .filter((id) => roles.includes(id))
    .map((id) => ({ id: String(id), name: referralRoles[id] }));

/** Whom a service takes: age groups by id, genders by their letters. */
export const writeAudience = (
  ages: readonly AgeGroupId[],
  letters: string,
): Pick<CatalogueLine, 'ageGroups' | 'genders'> => ({
  ageGroups: ages.map((id) => ({ id, name: ageGroupNames[id] })),
  genders: genderNames
    .filter(([letter]) => letters.includes(letter))
    .map(([id, name]) => ({ id, name })),
});
