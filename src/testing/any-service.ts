import type { ReportedCapacity } from '#domain/capacity/capacity.ts';
import type { GridPoint } from '#domain/geography/grid-point.ts';
import { metres, miles } from '#domain/geography/measure.ts';
import type { OpeningTimes, SpecifiedDate, WrittenSession } from '#domain/opening/opening-times.ts';
import { ageGroupIds } from '#domain/patient/age-group.ts';
import type { Endpoint, Service, ServiceType } from '#domain/service/service.ts';
import * as fc from 'fast-check';

/** From the autumn clock change of 2026 to the spring one of 2027, with Christmas between them. */
const FIRST = Date.UTC(2026, 9, 24);
const LAST = Date.UTC(2027, 2, 30);
const MINUTE = 60_000;

export const anyInstant: fc.Arbitrary<number> = fc
  .integer({ min: FIRST / MINUTE, max: LAST / MINUTE })
  .map((minute) => minute * MINUTE);

export const anyDate: fc.Arbitrary<string> = anyInstant.map((at) =>
  new Date(at).toISOString().slice(0, 10),
);

const anyMinute = fc.oneof(
  fc.integer({ min: 0, max: 1440 }),
  fc.constantFrom(0, 1, 2, 60, 120, 720, 1439, 1440),
);

/** A session that can be read and runs forward. */
const anySession: fc.Arbitrary<WrittenSession> = fc
  .uniqueArray(anyMinute, { minLength: 2, maxLength: 2 })
  .map((minutes) => minutes.toSorted((a, b) => a - b))
  .filter(([start]) => start !== 1439)
  .map(([start = 0, end = 1440]) => ({ start, end }));

/** Whatever may stand in an answer: reversed, of no length, unreadable, the word for closed. */
const anyWrittenSession: fc.Arbitrary<WrittenSession> = fc.oneof(
  { weight: 12, arbitrary: anySession },
  { weight: 1, arbitrary: fc.record({ start: anyMinute, end: anyMinute }) },
  { weight: 1, arbitrary: fc.constantFrom<WrittenSession[]>('closed', 'unreadable') },
);

const anyDay = (written: fc.Arbitrary<WrittenSession>) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.array(written, { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constant([{ start: 0, end: 1439 }]) },
  );

function anyTimesOf(written: fc.Arbitrary<WrittenSession>, isUnreadable: fc.Arbitrary<boolean>) {
  const day = anyDay(written);
  const specifiedDate: fc.Arbitrary<SpecifiedDate> = fc.record({ date: anyDate, sessions: day });
  return fc.record<OpeningTimes>({
    openAllHours: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.boolean()),
    standard: fc.record({
      Monday: day,
      Tuesday: day,
      Wednesday: day,
      Thursday: day,
      Friday: day,
      Saturday: day,
      Sunday: day,
    }),
    publicHoliday: day,
    specified: fc.array(specifiedDate, { maxLength: 20 }),
    hasUnreadableEntry: isUnreadable,
  });
}

/** Any opening times that an answer may hold, doubtful ones included. */
export const anyOpeningTimes: fc.Arbitrary<OpeningTimes> = anyTimesOf(
  anyWrittenSession,
  fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.boolean()),
);

export const anyGridPoint: fc.Arbitrary<GridPoint> = fc.record({
  easting: fc.integer({ min: 80_000, max: 655_000 }).map(metres),
  northing: fc.integer({ min: 5_000, max: 660_000 }).map(metres),
});

const anyTypeId = fc.constantFrom(-2, -1, 13, 14, 22, 40, 46, 100, 105, 112, 131, 135, 150);

const anyCapacity: fc.Arbitrary<ReportedCapacity> = fc.record({
  rating: fc.constantFrom('green', 'amber', 'red', null),
  updatedAt: fc.option(anyInstant),
  updatedBy: fc.constantFrom('automatic', 'person', null),
});

const anyEndpoint = (text: fc.Arbitrary<string>): fc.Arbitrary<Endpoint> =>
  fc.record({
    order: fc.integer({ min: 1, max: 9 }),
    name: text,
    transport: text,
    address: text,
    interaction: text,
    format: text,
    businessScenario: text,
    compression: text,
    comment: text,
  });

const anyType = (text: fc.Arbitrary<string>): fc.Arbitrary<ServiceType> =>
  fc.record({ id: anyTypeId, name: text });

/** Any service; every free text of it is drawn from `text`, so that a test can plant markers. */
export const anyServiceOf = (text: fc.Arbitrary<string>): fc.Arbitrary<Service> =>
  fc.record({
    serviceId: text,
    odsCode: text,
    name: text,
    publicName: text,
    type: anyType(text),
    address: fc.array(text, { maxLength: 5 }),
    town: text,
    postcode: text,
    location: fc.option(anyGridPoint),
    publicPhone: text,
    nonPublicPhone: text,
    fax: text,
    email: text,
    website: text,
    openingTimes: anyOpeningTimes,
    publicInformation: text,
    referralInformation: text,
    professionalReferralInformation: text,
    capacity: anyCapacity,
    endpoints: fc.array(anyEndpoint(text), { maxLength: 3 }),
    distance: fc.option(fc.integer({ min: 0, max: 1500 }).map((tenths) => miles(tenths / 10))),
    ageGroups: fc.option(fc.subarray([...ageGroupIds])),
  });

export const anyService: fc.Arbitrary<Service> = anyServiceOf(fc.string({ unit: 'grapheme' }));
