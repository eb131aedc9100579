import { metres, miles } from '#domain/geography/measure.ts';
import type { OpeningTimes, Weekday, WrittenSession } from '#domain/opening/opening-times.ts';
import type { Service } from '#domain/service/service.ts';

const minuteOf = (clock: string): number => {
  const [hours = '', minutes = ''] = clock.split(':');
  return Number(hours) * 60 + Number(minutes);
};

/** A session as the directory writes it: `session('09:00', '17:30')`. */
export const session = (start: string, end: string): WrittenSession => ({
  start: minuteOf(start),
  end: minuteOf(end),
});

export interface OpeningTimesParts extends Omit<Partial<OpeningTimes>, 'standard'> {
  readonly standard?: Partial<Record<Weekday, readonly WrittenSession[]>>;
  /** For the weekdays that `standard` does not name. */
  readonly everyDay?: readonly WrittenSession[];
}

/** Opening times that hold what is named and are empty, so closed, otherwise. */
export function openingTimes(parts: OpeningTimesParts = {}): OpeningTimes {
  const { standard, everyDay = [], ...others } = parts;
  return {
    openAllHours: false,
    publicHoliday: [],
    specified: [],
    hasUnreadableEntry: false,
    standard: {
      Monday: everyDay,
      Tuesday: everyDay,
      Wednesday: everyDay,
      Thursday: everyDay,
      Friday: everyDay,
      Saturday: everyDay,
      Sunday: everyDay,
      ...standard,
    },
    ...others,
  };
}

/** A pharmacy in Leeds, open every day from nine to half past five; name only what matters to the test. */
export const aService = (parts: Partial<Service> = {}): Service => ({
  serviceId: '2000099001',
  odsCode: 'FZZ01',
  name: 'Pharmacy: Wharf Street, Leeds',
  publicName: 'Wharf Street Pharmacy',
  type: { id: 13, name: 'Pharmacy' },
  address: ['1 Wharf Street', 'Leeds'],
  town: 'LEEDS',
  postcode: 'LS2 7EQ',
  location: { easting: metres(430_500), northing: metres(433_400) },
  publicPhone: '0113 496 0001',
  nonPublicPhone: '0113 496 0002',
  fax: '0113 496 0003',
  email: 'wharf.street@example.org',
  website: 'https://wharf-street.example.org',
  openingTimes: openingTimes({ everyDay: [session('09:00', '17:30')] }),
  publicInformation: 'Ask at the counter.',
  referralInformation: 'Ring the dispensary before you refer.',
  professionalReferralInformation: 'Accepts referrals by telephone.',
  capacity: { rating: null, updatedAt: null, updatedBy: null },
  endpoints: [],
  distance: miles(0.6),
  ageGroups: null,
  ...parts,
});
