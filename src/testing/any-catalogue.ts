import type { Catalogue, CatalogueLine } from '#directory/catalogue/catalogue-line.ts';
import fc from 'fast-check';
import {
  aCatalogue,
  aCatalogueLine,
  aSymptomGroup,
  milesAway,
  patientPlace,
} from './a-catalogue.ts';
import type { ReferenceRequest } from './reference-search.ts';

/** Few of each kind, so that rules meet: shared places, linked and restricted services, equal distances. */
const practices = ['1', '2', '3'];
const typeIds = [-1, 13, 100, 105];
const pairs = [
  [1156, 4020],
  [1156, 4003],
  [360, 14041],
] as const;
const roles = ['2', '23', '126', '999'];

/** On a half-mile lattice around the patient, some exactly on the edge of a search box. */
const latticePlace = fc
  .tuple(fc.integer({ min: -12, max: 12 }), fc.integer({ min: -12, max: 12 }))
  .map(([east, north]) => milesAway(east / 2, north / 2));

const nowhere = fc.constant({ easting: 0, northing: 0 });
const anyPlace = fc.oneof(
  { weight: 19, arbitrary: latticePlace },
  { weight: 1, arbitrary: nowhere },
);

/** Several services under one code, some with blanks around it. */
const odsCodes = ['FZZ01', ' FZZ01  ', 'fzz01', 'FZZ01 001', 'A_1', ''];

const listed = (ids: readonly string[]) =>
  fc.subarray([...ids]).map((chosen) => chosen.map((id) => ({ id, name: `Name ${id}` })));
const usually = <Value>(value: Value, arbitrary: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(value) }, { weight: 1, arbitrary });

const anyLineFields = fc.record({
  place: anyPlace,
  odsCode: fc.constantFrom(...odsCodes),
  type: fc.constantFrom(...typeIds).map((id) => ({ id, name: `Type ${id}` })),
  status: usually<CatalogueLine['status']>('active', fc.constantFrom('closed', 'commissioning')),
  symptomGroups: fc
    .subarray([...pairs], { minLength: 1 })
    .map((chosen) => chosen.map(([sg, sd]) => aSymptomGroup(sg, sd))),
  referralRoles: listed(roles),
  serviceReferrals: fc.record({
    restricted: usually(false, fc.constant(true)),
    services: listed(practices),
  }),
  ageGroups: fc.subarray([1, 2, 3, 4, 8]).map((ids) => ids.map((id) => ({ id, name: 'Group' }))),
  genders: listed(['F', 'M', 'I']),
});

/** Up to eighty services around the patient, the practices 1 to 3 among them. */
export const anyCatalogue: fc.Arbitrary<Catalogue> = fc
  .array(anyLineFields, { minLength: 20, maxLength: 80 })
  .map((lines) =>
    aCatalogue({
      services: lines.map(({ place, ...fields }, index) =>
        aCatalogueLine({ id: String(index + 1), ...place, ...fields } as Partial<CatalogueLine>),
      ),
    }),
  );

export const anyOdsCode = fc.oneof(
  fc.constantFrom(...odsCodes),
  fc.constantFrom('Fzz01', 'FZZ', 'FZZ0_', '%', '0'),
);

/** Mostly of services that there are. */
export const anyServiceId = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 0, max: 90 }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom('', '007', ' 7 ', '-1', '1.0', '1e1', '4294967297') },
);

const anyRequestFields = {
  postcode: usually<string>(patientPlace.postcode, fc.constantFrom('ls1 4ap', '', '0', 'ZZ1 1ZZ')),
  searchDistance: fc.constantFrom('0', '', '1', '2.5', '3', '100', '101', '-1', 'far'),
  gpPracticeId: fc.constantFrom('0', '1', '2', '3', '1', '2', '3', '', '99', 'M85001'),
  age: usually('0', fc.constantFrom('', '1', '2', '3', '4', '8', '5')),
  gender: usually('0', fc.constantFrom('', 'F', 'M', 'I', 'f')),
  numberPerType: fc.constantFrom('0', '', '1', '3', '50', '-1', 'many'),
};

export const anyClinicalTermRequest: fc.Arbitrary<ReferenceRequest> = fc.record({
  ...anyRequestFields,
  what: fc.constantFrom('1156=4020', '1156=4003', '360=14041', '0', '1=2', '1156', '1156=4020,1=2'),
});

export const anyServiceTypeRequest: fc.Arbitrary<ReferenceRequest> = fc.record({
  ...anyRequestFields,
  what: fc.subarray(['-1', '13', '100', '105', '0', '77', 'x'], { minLength: 1 }).map(String),
});
