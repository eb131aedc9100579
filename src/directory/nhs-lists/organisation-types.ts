import type { CatalogueLine } from '../catalogue/catalogue-line.ts';
import { writeAudience, writeRoles } from '../catalogue/write-profile.ts';
import { dispositions, type Disposition } from '../demonstration/dispositions.ts';
import { groupPairs } from '../demonstration/group-pairs.ts';
import { serviceTypeNames } from '../demonstration/service-type-names.ts';

/** What the lists do not say of an organisation, by its type. */
export interface OrganisationType extends Pick<
  CatalogueLine,
  'type' | 'symptomGroups' | 'dispositions' | 'referralRoles' | 'ageGroups' | 'genders'
> {
  /** For members of the public. */
  readonly publicText: string;
}

type Pairs = readonly (readonly [sgId: number, sdId: number])[];

/** The lists name nobody who may not be sent: every role, age group and gender. */
const everyone = {
  referralRoles: writeRoles([1, 2, 23, 126, 127, 128, 129]),
  ...writeAudience([1, 2, 3, 4, 8], 'FMI'),
};

function describeType(
  [id, name]: readonly [number, string],
  publicText: string,
  pairs: Pairs,
  listed: readonly Disposition[],
): OrganisationType {
  return {
    type: { id, name },
    publicText,
    symptomGroups: groupPairs(pairs),
    dispositions: listed.map(([disposition, words]) => ({ id: disposition, name: words })),
    ...everyone,
  };
}

const named = (id: keyof typeof serviceTypeNames) => [id, serviceTypeNames[id]] as const;

/** Symptom groups in which a pharmacist helps with a minor condition (4020). */
const minorConditions = [
  1008, 1010, 1017, 1020, 1043, 1045, 1047, 1054, 1064, 1073, 1074, 1109, 1112, 1116, 1129, 1130,
  1156, 1158, 1161, 1177, 1209,
];

const minorInjuries: Pairs = [1021, 1085, 1164, 1183].map((sgId) => [sgId, 4129]);

/** Service Types - Pharmacist; Health and Social Information - medication enquiry. */
const askPharmacist: Pairs = [
  [360, 14041],
  [1191, 4192],
];

export const organisationTypes = {
  pharmacy: describeType(
    named(13),
    '',
    [
      ...askPharmacist,
      [1191, 4194],
      ...minorConditions.map((sgId): readonly [number, number] => [sgId, 4020]),
    ],
    [dispositions.pharmacist, dispositions.information],
  ),
  distanceSelling: describeType(
    named(134),
    'Sells by telephone and internet and delivers. Patients cannot go there.',
    [],
    [],
  ),
  gpPractice: describeType(
    named(100),
    '',
    [
      [360, 14023],
      [1192, 4199],
    ],
    [dispositions.zCode],
  ),
  communityHospital: describeType(
    [28, 'Community Hospital'],
    'The list this entry was made from does not say what the hospital offers: ring before sending anyone.',
    [],
    [],
  ),
  hospital: describeType(
    [48, 'Specialist'],
    'The list this entry was made from does not say what the hospital offers, nor whether it has an emergency department: ring before sending anyone.',
    [],
    [],
  ),
  urgentTreatment: describeType(
    named(135),
    'Known by its name only: ring before sending anyone.',
    minorInjuries,
    [],
  ),
  urgentCare: describeType(
    named(46),
    'Known by its name only: ring before sending anyone.',
    minorInjuries,
    [],
  ),
} as const satisfies Record<string, OrganisationType>;
