import type { WireEndpoint, WireSession } from '#contract/dos-rest/record-parts.ts';
import type { DetailRecord } from '#contract/dos-rest/records.ts';
import { writeEndpointValue } from '#contract/dos-rest/endpoint-value.ts';
import { writeCapacityStatus } from '#contract/dos-rest/write-records.ts';
import fc from 'fast-check';
import { aDetailRecord, aWireWeek } from './a-wire-record.ts';

/** Text as the directory keeps it: no blanks at its ends, nothing that reads as an entity. */
const anyWireText = fc
  .string({ unit: 'grapheme', maxLength: 20 })
  .map((text) => text.replace(/[&\s\\|]+/g, ' ').trim());

const twoDigits = (most: number) =>
  fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(2, '0'));
const anyWireTime = fc.record({ hours: twoDigits(23), minutes: twoDigits(59) });
const anyWireSession: fc.Arbitrary<WireSession> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ start: anyWireTime, end: anyWireTime }) },
  { weight: 1, arbitrary: fc.constant({ closed: 'CLOSED' as const }) },
);
const anySessions = fc.array(anyWireSession, { maxLength: 3 });

const anyWireDate = fc
  .date({
    min: new Date('2020-01-01'),
    max: new Date('2030-12-31'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10).split('-').toReversed().join('-'));

const anyWireWeek = fc
  .record({
    allHours: fc.boolean(),
    days: fc.record({
      Monday: anySessions,
      Tuesday: anySessions,
      Wednesday: anySessions,
      Thursday: anySessions,
      Friday: anySessions,
      Saturday: anySessions,
      Sunday: anySessions,
      Bankholiday: anySessions,
    }),
    specifiedDates: fc.array(fc.record({ date: anyWireDate, sessions: anySessions }), {
      maxLength: 3,
    }),
  })
  .map(aWireWeek);

const anyEndpoint: fc.Arbitrary<WireEndpoint> = fc.record({
  tag: fc.constantFrom('itk', 'email', 'telno', 'http', 'dts', 'faxno'),
  name: anyWireText,
  value: fc
    .record({
      address: anyWireText,
      interaction: anyWireText,
      format: fc.constantFrom('CDA', 'HTML', 'PDF', 'FHIR', 'XML'),
      businessScenario: fc.constantFrom('Primary', 'Copy'),
      comment: anyWireText,
      compression: fc.constantFrom('compressed', 'uncompressed'),
    })
    .map(writeEndpointValue),
  order: fc.nat(20),
});

/** Any detail record that a directory of ours can hold. */
export const anyDetailRecord: fc.Arbitrary<DetailRecord> = fc
  .record({
    id: fc.integer({ min: 1, max: 2_147_483_647 }).map(String),
    name: anyWireText,
    type: fc.record({ id: fc.integer({ min: -2, max: 160 }), name: anyWireText }),
    odsCode: anyWireText,
    address: fc.array(anyWireText, { maxLength: 5 }),
    town: anyWireText,
    postcode: anyWireText,
    easting: fc.nat(700_000),
    northing: fc.nat(1_300_000),
    phone: fc.record({ public: anyWireText, nonPublic: anyWireText, fax: anyWireText }),
    email: anyWireText,
    web: anyWireText,
    openingTimes: anyWireWeek,
    referralInstructions: fc.record({ callHandler: anyWireText, other: anyWireText }),
    capacity: fc.record({
      status: fc.constantFrom('green', 'amber', 'red', null).map(writeCapacityStatus),
      updated: fc.constantFrom(
        { date: '', time: '', by: 'robot' },
        { date: '03/04/2026', time: '11:20', by: '' },
        { date: '05/07/2026', time: '23:59', by: 'some.user' },
      ),
    }),
    ageGroups: fc.subarray([1, 2, 3, 4, 8]).map((ids) => ids.map((id) => ({ id, name: 'Group' }))),
    endpoints: fc.array(anyEndpoint, { maxLength: 3 }),
    publicName: anyWireText,
    professionalReferralInformation: anyWireText,
  })
  .map(aDetailRecord);
