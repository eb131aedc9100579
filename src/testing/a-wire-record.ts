import {
  dayNames,
  type WireOpeningTimes,
  type WireSession,
} from '#contract/dos-rest/record-parts.ts';
import type { CompactRecord, DetailRecord } from '#contract/dos-rest/records.ts';
import { miles } from '#domain/geography/measure.ts';
import { toCompactRecord } from '#contract/dos-rest/write-records.ts';

/** `aWireSession('09:00', '17:30')` */
export function aWireSession(start: string, end: string): WireSession {
  return { start: aWireTime(start), end: aWireTime(end) };
}

function aWireTime(text: string) {
  const [hours = '', minutes = ''] = text.split(':');
  return { hours, minutes };
}

interface WeekFields extends Partial<Omit<WireOpeningTimes, 'days'>> {
  readonly days?: Partial<Record<(typeof dayNames)[number], readonly WireSession[]>>;
}

/** Closed all week but for the days that are named. */
export const aWireWeek = ({ days = {}, ...rest }: WeekFields = {}): WireOpeningTimes => ({
  allHours: false,
  days: dayNames.map((day) => ({ day, sessions: days[day] ?? [] })),
  specifiedDates: [],
  ...rest,
});

const officeHours = [aWireSession('09:00', '17:30')];

/** An invented pharmacy, open on weekdays, as byServiceId gives it; name only what matters to the test. */
export const aDetailRecord = (fields: Partial<DetailRecord> = {}): DetailRecord => ({
  id: '2000099001',
  name: 'Pharmacy: Wharf Chemist, Testtown',
  type: { id: 13, name: 'Pharmacy' },
  odsCode: 'FZZ01',
  isNational: false,
  created: { date: '01/02/2020', time: '10:15', by: 'creating.user' },
  updated: { date: '03/04/2026', time: '11:20', by: 'ROBOT' },
  address: ['1 Wharf Street', 'Testtown'],
  town: 'TESTTOWN',
  country: 'England',
  postcode: 'ZZ1 1AA',
  easting: 430000,
  northing: 433000,
  phone: { public: '01632 960001', nonPublic: '01632 960002', fax: '01632 960003' },
  email: 'wharf.chemist@example.org',
  web: 'www.example.org',
  openingTimes: aWireWeek({
    days: {
      Monday: officeHours,
      Tuesday: officeHours,
      Wednesday: officeHours,
      Thursday: officeHours,
      Friday: officeHours,
    },
  }),
  region: { id: '100000099', name: 'Example Region' },
  parent: { id: '9999' },
  referralInstructions: { callHandler: 'Ask at the counter.', other: 'Ring the pharmacist first.' },
  capacity: {
    status: { rag: 'GREEN', human: 'HIGH', hex: '#008000' },
    updated: { date: '16/11/2026', time: '08:30', by: 'ROBOT' },
  },
  symptomGroups: [
    {
      id: 1156,
      name: 'Sore Throat',
      symptomDiscriminators: [{ id: 4020, name: 'PC assessment, minor condition' }],
    },
  ],
  dispositions: [{ id: 'DX28', name: 'Contact Pharmacist within 12 hours' }],
  referralRoles: [
    { id: '2', name: 'HCP Registered' },
    { id: '23', name: 'Pathways Referral' },
  ],
  serviceReferrals: { restricted: false, services: [] },
  ageGroups: [{ id: 1, name: 'Adult (16+)' }],
  genders: [
    { id: 'F', name: 'Female' },
    { id: 'M', name: 'Male' },
  ],
  endpoints: [
    {
      tag: 'email',
      name: '111 Routing Details',
      value: 'inbox@example.org\\|urn:example:interaction\\|CDA\\|Primary\\|\\|uncompressed',
      order: 1,
    },
  ],
  publicName: 'Wharf Chemist',
  professionalReferralInformation: 'Send the summary care record.',
  ...fields,
});

/** The same pharmacy as a search gives it. */
export const aCompactRecord = (fields: Partial<CompactRecord> = {}): CompactRecord => ({
  ...toCompactRecord(aDetailRecord(), miles(0.6)),
  ...fields,
});
