import type {
  ClinicianOnly,
  FoundService,
  ReadableService,
} from '#contract/desk-api/found-service.ts';
import { openingTimesSchema } from '#contract/desk-api/opening-times.ts';
import type { SearchAnswer } from '#contract/desk-api/search.ts';
import type { OpeningTimes } from '#domain/opening/opening-times.ts';
import { openingTimes, session } from './a-service.ts';

export interface FoundServiceParts extends Omit<Partial<ReadableService>, 'openingTimes'> {
  readonly openingTimes?: OpeningTimes;
}

const nineToHalfPastSix = openingTimes({ everyDay: [session('09:00', '18:30')] });

/** A pharmacy as the proxy tells a call handler of it; name only what matters to the test. */
export const aFoundService = (parts: FoundServiceParts = {}): ReadableService => ({
  kind: 'service',
  serviceId: '2000099001',
  odsCode: 'FZZ01',
  name: 'Pharmacy: Wharf Street, Leeds',
  publicName: 'Wharf Street Pharmacy',
  type: { id: 13, name: 'Pharmacy' },
  address: ['12 Wharf Street'],
  town: 'Leeds',
  postcode: 'LS2 7EQ',
  place: { latitude: 53.7955, longitude: -1.5376 },
  distance: 0.4,
  capacity: { rating: null, updatedAt: null, updatedBy: null },
  publicPhone: '0113 496 0001',
  website: 'https://wharf-street.example.org',
  publicInformation: 'Ask at the counter.',
  ageGroups: null,
  isLinkedToPractice: false,
  matchedAgeGroups: [1],
  ...parts,
  openingTimes: openingTimesSchema.parse(parts.openingTimes ?? nineToHalfPastSix),
});

/** What only a clinician's answer holds beside it. */
export const aClinicianOnlyBlock = (parts: Partial<ClinicianOnly> = {}): ClinicianOnly => ({
  nonPublicPhone: '0113 496 0002',
  fax: '',
  email: '',
  referralInformation: 'Ring the dispensary before you refer.',
  professionalReferralInformation: 'Accepts referrals by telephone.',
  endpoints: [],
  ...parts,
});

/** The answer to a search near LS1 4AP, checked on a Wednesday at two minutes past two in the afternoon. */
export const aSearchAnswer = (
  services: readonly FoundService[],
  parts: Partial<SearchAnswer> = {},
): SearchAnswer => ({
  services: [...services],
  checkedAt: Date.UTC(2026, 1, 11, 14, 2),
  searchDistance: 37.5,
  numberPerType: 5,
  patient: {
    postcode: 'LS1 4AP',
    locality: 'Leeds',
    place: { latitude: 53.7965, longitude: -1.5478 },
    searchBox: [
      { latitude: 54.3389, longitude: -2.4716 },
      { latitude: 54.3341, longitude: -0.6117 },
      { latitude: 53.2492, longitude: -0.6434 },
      { latitude: 53.2539, longitude: -2.4555 },
    ],
  },
  ...parts,
});
