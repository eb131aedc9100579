import { accept, refuse, type Result } from '#domain/result.ts';
import { matchHeader } from '../files/match-header.ts';
import { organisationTypes, type OrganisationType } from './organisation-types.ts';
import type { LeftOut, NhsList, Organisation } from './organisation.ts';
import { toReadableCase } from './to-readable-case.ts';

const columns = {
  odsCode: 'OrganisationCode',
  name: 'OrganisationName',
  sector: 'Sector',
  status: 'OrganisationStatus',
  address1: 'Address1',
  address2: 'Address2',
  address3: 'Address3',
  city: 'City',
  county: 'County',
  postcode: 'Postcode',
  phone: 'Phone',
  website: 'Website',
} as const;

type Cells = Readonly<Record<keyof typeof columns, string>>;

/** NHS.uk `Hospital.csv`. Quotation marks in it quote nothing. */
export const hospitalList: NhsList = {
  name: 'NHS.uk hospitals',
  layouts: [
    { delimiter: '¬', encoding: 'windows-1252', quoted: false },
    { delimiter: '¬', encoding: 'utf-8', quoted: false },
  ],
  hasHeader: true,
  recognise(header) {
    const read = matchHeader(header, columns);
    return read.ok ? (record) => readHospital(read.value(record)) : null;
  },
};

function readHospital(cells: Cells): Result<Organisation, LeftOut> {
  if (cells.status !== 'Visible') return refuse({ reason: 'not visible', isFault: false });
  if (cells.phone === '')
    return refuse({ reason: 'has neither hours nor a telephone number', isFault: true });
  const isIndependent = /^independent/i.test(cells.sector);
  return accept({
    odsCode: cells.odsCode,
    name: toReadableCase(cells.name),
    type: typeOf(cells.name),
    address: [cells.address1, cells.address2, cells.address3, cells.city, cells.county].map(
      toReadableCase,
    ),
    town: cells.city,
    country: 'England',
    postcode: cells.postcode,
    phone: cells.phone,
    web: cells.website,
    week: null,
    notes: isIndependent ? ['In the independent sector: ask whether NHS patients are seen.'] : [],
    doubts: [],
  });
}

/** By the name alone: the list's own subtypes do not tell. An "NHS Treatment Centre" is for planned operations. */
const typesByName: readonly (readonly [RegExp, OrganisationType])[] = [
  [/\burgent treatment cent(?:re|er)\b/i, organisationTypes.urgentTreatment],
  [
    /\bminor injur(?:y|ies)\b|\bwalk[ -]?in cent(?:re|er)\b|\burgent care cent(?:re|er)\b/i,
    organisationTypes.urgentCare,
  ],
  [/\b(?:community|cottage) hospital\b/i, organisationTypes.communityHospital],
];

const typeOf = (name: string): OrganisationType =>
  typesByName.find(([pattern]) => pattern.test(name))?.[1] ?? organisationTypes.hospital;
