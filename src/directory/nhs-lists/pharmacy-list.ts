import { accept, refuse, type Result } from '#domain/result.ts';
import { weekdays } from '#domain/opening/opening-times.ts';
import { matchHeader } from '../files/match-header.ts';
import { organisationTypes, type OrganisationType } from './organisation-types.ts';
import type { LeftOut, NhsList, Organisation } from './organisation.ts';
import { readHours } from './read-hours.ts';
import { toReadableCase } from './to-readable-case.ts';

const columns = {
  odsCode: ['PHARMACY_ODS_CODE_(F-CODE)', 'PHARMACY_ODS_CODE', 'ODS_CODE'],
  name: ['PHARMACY_TRADING_NAME', 'PHARMACY_NAME'],
  address1: 'ADDRESS_FIELD1',
  address2: 'ADDRESS_FIELD2',
  address3: 'ADDRESS_FIELD3',
  address4: 'ADDRESS_FIELD4',
  postcode: ['POST_CODE', 'POSTCODE'],
  contract: 'CONTRACT_TYPE',
  Monday: 'PHARMACY_OPENING_HOURS_MONDAY',
  Tuesday: 'PHARMACY_OPENING_HOURS_TUESDAY',
  Wednesday: 'PHARMACY_OPENING_HOURS_WEDNESDAY',
  Thursday: 'PHARMACY_OPENING_HOURS_THURSDAY',
  Friday: 'PHARMACY_OPENING_HOURS_FRIDAY',
  Saturday: 'PHARMACY_OPENING_HOURS_SATURDAY',
  Sunday: 'PHARMACY_OPENING_HOURS_SUNDAY',
} as const;

const totals = {
  Monday: 'MON_TOTAL',
  Tuesday: ['TUES_TOTAL', 'TUE_TOTAL'],
  Wednesday: 'WED_TOTAL',
  Thursday: ['THURS_TOTAL', 'THU_TOTAL'],
  Friday: 'FRI_TOTAL',
  Saturday: 'SAT_TOTAL',
  Sunday: 'SUN_TOTAL',
} as const;

type Cells = Readonly<Record<keyof typeof columns, string>>;
type Totals = Readonly<Record<keyof typeof totals, string>>;

/** The NHSBSA Consolidated Pharmaceutical List. */
export const pharmacyList: NhsList = {
  name: 'Consolidated Pharmaceutical List',
  layouts: [{}],
  hasHeader: true,
  recognise(header) {
    const read = matchHeader(header, columns);
    if (!read.ok) return null;
    const readTotals = matchHeader(header, totals);
    return (record) =>
      readPharmacy(read.value(record), readTotals.ok ? readTotals.value(record) : null);
  },
};

function readPharmacy(cells: Cells, counted: Totals | null): Result<Organisation, LeftOut> {
  const type = typeOf(cells.contract);
  if (type === null)
    return refuse({ reason: 'supplies appliances: not a pharmacy', isFault: false });
  const days = weekdays.map((day) => ({ day, ...readHours(cells[day], counted?.[day] ?? '') }));
  return accept({
    odsCode: cells.odsCode,
    name: toReadableCase(cells.name),
    type,
    address: [cells.address1, cells.address2, cells.address3, cells.address4].map(toReadableCase),
    town: '',
    country: 'England',
    postcode: cells.postcode,
    phone: '',
    web: '',
    week: days.map(({ sessions }) => sessions),
    notes: [],
    doubts: days.flatMap(({ day, doubt }) => (doubt === null ? [] : [`${day}: ${doubt}`])),
  });
}

/** Community, Local Pharmaceutical Services and Distance Selling; null for a Dispensing Appliance Contractor. */
function typeOf(contract: string): OrganisationType | null {
  if (/^(?:DAC|dispensing appliance|appliance)/i.test(contract)) return null;
  return /^(?:DSP|distance)/i.test(contract)
    ? organisationTypes.distanceSelling
    : organisationTypes.pharmacy;
}
