import { weekdays } from '#domain/opening/opening-times.ts';
import type { Postcode } from '#domain/geography/parse-postcode.ts';
import type { CatalogueLine, PostcodeRow } from '../catalogue/catalogue-line.ts';
import type { Organisation } from './organisation.ts';
import { HOURS_NOT_KNOWN } from './read-hours.ts';
import { toServiceId } from './to-service-id.ts';

/** National Grid metres, as the postcode table has them. */
export type ListedPlace = Pick<PostcodeRow, 'easting' | 'northing'>;

const NO_STAMP = { date: '', time: '', by: '' };

const hoursMissing = 'Opening hours are not in the list this entry was made from: ring to check.';
const someHoursMissing =
  'Some opening hours could not be read from the list this entry was made from: check before sending anyone.';

/** Writes an organisation and its place as a line of the services file. What its list does not say stays empty. */
export function writeLine(
  organisation: Organisation,
  postcode: Postcode,
  { easting, northing }: ListedPlace,
): CatalogueLine {
  const { publicText: typeText, ...type } = organisation.type;
  return {
    ...type,
    id: String(toServiceId(organisation.odsCode)),
    name: organisation.name,
    odsCode: organisation.odsCode,
    isNational: false,
    created: NO_STAMP,
    updated: NO_STAMP,
    address: distinctLines(organisation.address),
    town: organisation.town,
    country: organisation.country,
    postcode,
    easting,
    northing,
    phone: { public: organisation.phone, nonPublic: '', fax: '' },
    email: '',
    web: organisation.web,
    openingTimes: writeOpeningTimes(organisation),
    region: { id: '', name: '' },
    parent: { id: '' },
    referralInstructions: {
      callHandler: [typeText, ...organisation.notes, noteOnHours(organisation)]
        .filter((text) => text !== '')
        .join('\n'),
      other: '',
    },
    capacity: { status: { rag: '', human: '', hex: '' }, updated: NO_STAMP },
    serviceReferrals: { restricted: false, services: [] },
    endpoints: [],
    publicName: '',
    professionalReferralInformation: '',
    status: 'active',
  };
}

/** Decision 7: bank holiday hours that a list does not know are none, which cards word as "Ring to check". */
const writeOpeningTimes = ({ week }: Organisation): CatalogueLine['openingTimes'] => ({
  allHours: false,
  days: [
    ...weekdays.map((day, index) => ({ day, sessions: week?.[index] ?? HOURS_NOT_KNOWN })),
    { day: 'Bankholiday', sessions: [] },
  ],
  specifiedDates: [],
});

function noteOnHours({ week }: Organisation): string {
  if (week === null) return hoursMissing;
  return week.includes(HOURS_NOT_KNOWN) ? someHoursMissing : '';
}

const distinctLines = (lines: readonly string[]): readonly string[] => [
  ...new Set(lines.map((line) => line.trim()).filter((line) => line !== '')),
];
