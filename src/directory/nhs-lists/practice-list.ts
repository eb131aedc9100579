import { accept, refuse, type Result } from '#domain/result.ts';
import type { CsvRecord } from '../files/csv-records.ts';
import { organisationTypes } from './organisation-types.ts';
import type { LeftOut, NhsList, Organisation } from './organisation.ts';
import { toReadableCase } from './to-readable-case.ts';

const COLUMNS = 27;

/** Places of the columns that are read, counted from 0. */
const columns = {
  odsCode: 0,
  name: 1,
  nationalGrouping: 2,
  address: [4, 5, 6, 7, 8],
  postcode: 9,
  status: 12,
  phone: 17,
  prescribingSetting: 25,
} as const;

/** "GP Practice" of the prescribing settings. */
const GP_PRACTICE = '4';
const ACTIVE = 'A';

/** ODS `epraccur`: prescribing cost centres, GP practices among them; without a header. */
export const practiceList: NhsList = {
  name: 'epraccur',
  layouts: [{}],
  hasHeader: false,
  recognise: ({ cells }) =>
    cells.length === COLUMNS &&
    /^[A-Z]\d{5}$|^[A-Z\d]{3,6}$/.test(cells[columns.odsCode] ?? '') &&
    /^[A-Z]$/.test(cells[columns.status] ?? '') &&
    /^\d{1,2}$/.test(cells[columns.prescribingSetting] ?? '')
      ? readPractice
      : null,
};

function readPractice({ cells }: CsvRecord): Result<Organisation, LeftOut> {
  if (cells.length !== COLUMNS)
    return refuse({ reason: `has ${cells.length} columns instead of ${COLUMNS}`, isFault: true });
  const cell = (column: number) => cells[column] ?? '';
  if (cell(columns.prescribingSetting) !== GP_PRACTICE)
    return refuse({ reason: 'not a GP practice', isFault: false });
  if (cell(columns.status) !== ACTIVE) return refuse({ reason: 'not active', isFault: false });
  return accept({
    odsCode: cell(columns.odsCode),
    name: toReadableCase(cell(columns.name)),
    type: organisationTypes.gpPractice,
    address: columns.address.map((column) => toReadableCase(cell(column))),
    town: '',
    country: countryOf(cell(columns.nationalGrouping)),
    postcode: cell(columns.postcode),
    phone: cell(columns.phone),
    web: '',
    week: null,
    notes: [],
    doubts: [],
  });
}

function countryOf(nationalGrouping: string): string {
  if (nationalGrouping.startsWith('Y')) return 'England';
  return nationalGrouping.startsWith('W') ? 'Wales' : '';
}
