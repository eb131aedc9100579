import { miles } from '#domain/geography/measure.ts';
import { aDetailRecord, aWireWeek } from '#testing/a-wire-record.ts';
import { anyDetailRecord } from '#testing/any-wire-record.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactRecordSchema, detailRecordSchema } from './records.ts';
import { toCompactRecord } from './write-records.ts';

describe('the schema of a record', () => {
  it('takes whatever is written, and gives it back with its keys in their order', () => {
    fc.assert(
      fc.property(anyDetailRecord, (record) => {
        expect(JSON.stringify(detailRecordSchema.parse(record))).toBe(JSON.stringify(record));
        const compact = toCompactRecord(record, miles(1));
        expect(JSON.stringify(compactRecordSchema.parse(compact))).toBe(JSON.stringify(compact));
      }),
    );
  });

  it('takes a day of which nobody knows the hours', () => {
    const unknown = dated('25-12-2026', { closed: 'NOT KNOWN' });
    expect(detailRecordSchema.safeParse({ ...aDetailRecord(), ...unknown }).success).toBe(true);
  });

  it('puts keys that came in another order in theirs', () => {
    const record = aDetailRecord();
    const turned = Object.fromEntries(Object.entries(record).reverse());
    expect(JSON.stringify(detailRecordSchema.parse(turned))).toBe(JSON.stringify(record));
  });

  const time = { hours: '09', minutes: '00' };
  const status = { rag: '', human: '', hex: '' };
  const stamp = { date: '', time: '', by: '' };
  it.each<[string, object]>([
    ['a key of its own', { extra: 1 }],
    ['null for blank', { email: null }],
    ['a type id as text', { type: { id: '13', name: 'Pharmacy' } }],
    ['coordinates as text', { easting: '430000' }],
    ['an id that is a number', { id: 2000099001 }],
    ['an id with a leading zero', { id: '0123' }],
    ['an id beyond 32 bits', { id: '2147483648' }],
    ['a date with dashes', { created: { ...stamp, date: '01-02-2020' } }],
    ['a specified date with slashes', dated('25/12/2026')],
    ['a day too few', { openingTimes: { ...aWireWeek(), days: aWireWeek().days.slice(1) } }],
    [
      'days in another order',
      { openingTimes: { ...aWireWeek(), days: aWireWeek().days.toReversed() } },
    ],
    ['hours of one digit', dated('25-12-2026', { start: { ...time, hours: '9' }, end: time })],
    ['a mark that is none', dated('25-12-2026', { closed: 'SHUT' })],
    ['a session without an end', dated('25-12-2026', { start: time })],
    ['a colour of its own', { capacity: { status: { ...status, rag: 'BLUE' }, updated: stamp } }],
    ['an age group that is none', { ageGroups: [{ id: 5, name: '' }] }],
    ['a gender that is none', { genders: [{ id: 'X', name: '' }] }],
    ['an endpoint of five parts', endpoint('a\\|b\\|c\\|d\\|e')],
    ['an endpoint of seven parts', endpoint('a\\|b\\|c\\|d\\|e\\|f\\|g')],
  ])('refuses a detail record with %s', (_what, fields) => {
    const read = detailRecordSchema.safeParse({ ...aDetailRecord(), ...fields });
    expect(read.error?.issues[0]?.path[0]).toBe(
      'extra' in fields ? undefined : Object.keys(fields)[0],
    );
    expect(read.success).toBe(false);
  });
});

function dated(date: string, ...sessions: readonly object[]) {
  return { openingTimes: { ...aWireWeek(), specifiedDates: [{ date, sessions }] } };
}

function endpoint(value: string) {
  return { endpoints: [{ tag: 'itk', name: '', value, order: 1 }] };
}
