import { miles } from '#domain/geography/measure.ts';
import type { Service } from '#domain/service/service.ts';
import { aCompactRecord, aDetailRecord } from '#testing/a-wire-record.ts';
import { anyDetailRecord } from '#testing/any-wire-record.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer } from './read-answer.ts';
import type { CompactRecord, DetailRecord } from './records.ts';
import { answerBody, errorBody, NO_TRANSACTION_ID, UNAUTHORISED_MESSAGE } from './write-answer.ts';
import { toCompactRecord, writeCapacityStatus } from './write-records.ts';

describe('the envelope', () => {
  it('of no services is byte for byte the captured one', () => {
    expect(JSON.stringify(answerBody(NO_TRANSACTION_ID, []))).toBe(
      '{"success":{"code":200,"transactionId":"NOT SET","servicesReturnedAreCatchAll":"TRUE","serviceCount":0,"services":[]}}',
    );
  });

  it('of services counts them and is no catch-all', () => {
    const { success } = answerBody('A-1', [aDetailRecord(), aDetailRecord()]);
    expect(success).toMatchObject({
      code: 200,
      transactionId: 'A-1',
      servicesReturnedAreCatchAll: 'FALSE',
      serviceCount: 2,
    });
  });

  it('of an error is the documented one', () => {
    expect(JSON.stringify(errorBody(401, UNAUTHORISED_MESSAGE))).toBe(
      '{"error":{"code":401,"message":"Unauthorized: You are not authorized to access this resource."}}',
    );
  });
});

describe('a compact record', () => {
  const detail = aDetailRecord();

  it('has the captured keys in the captured order, then the two documented later', () => {
    expect(Object.keys(toCompactRecord(detail, miles(1)))).toEqual([
      ...['id', 'name', 'type', 'odsCode', 'address', 'postcode', 'easting', 'northing', 'phone'],
      ...['web', 'openingTimes', 'referralInstructions', 'capacity', 'endpoints'],
      ...['patientDistance', 'publicName', 'professionalReferralInformation'],
    ]);
  });

  it('writes type id and coordinates as text', () => {
    expect(toCompactRecord(detail, miles(1))).toMatchObject({
      type: { id: '13', name: 'Pharmacy' },
      easting: '430000',
      northing: '433000',
    });
  });

  it('tells of the capacity only its status', () => {
    expect(Object.keys(toCompactRecord(detail, miles(1)).capacity)).toEqual(['status']);
  });

  it.each([
    [0, '0.0'],
    [0.04, '0.0'],
    [0.25, '0.3'],
    [10.2, '10.2'],
    [99.96, '100.0'],
  ])('writes %d miles as %s', (distance, written) => {
    expect(toCompactRecord(detail, miles(distance)).patientDistance).toBe(written);
  });

  it('holds no e-mail (decision 13)', () => {
    expect(JSON.stringify(toCompactRecord(detail, miles(1)))).not.toContain(detail.email);
  });
});

describe('a capacity status', () => {
  it.each([
    ['green', 'GREEN', 'HIGH'],
    ['amber', 'AMBER', 'LOW'],
    ['red', 'RED', 'NONE'],
  ] as const)('%s is %s and %s', (rating, rag, human) => {
    const status = writeCapacityStatus(rating);
    expect(status).toMatchObject({ rag, human });
    expect(status.hex).toMatch(/^#[\dA-F]{6}$/);
  });

  it('is blank all through when nothing is reported', () => {
    expect(writeCapacityStatus(null)).toEqual({ rag: '', human: '', hex: '' });
  });
});

function readBack(record: CompactRecord | DetailRecord): Service {
  const answer = readAnswer(200, JSON.stringify(answerBody('', [record])));
  const [read] = answer.ok ? answer.value.records : [];
  if (read?.kind !== 'service') throw new Error('The record was not readable');
  return read.service;
}

describe('reading back', () => {
  it('gives the texts, numbers and times that were written', () => {
    fc.assert(
      fc.property(anyDetailRecord, (detail) => {
        expect(readBack(detail)).toMatchObject({
          serviceId: detail.id,
          name: detail.name,
          publicName: detail.publicName,
          type: detail.type,
          email: detail.email,
          publicPhone: detail.phone.public,
          nonPublicPhone: detail.phone.nonPublic,
          publicInformation: detail.referralInstructions.callHandler,
          referralInformation: detail.referralInstructions.other,
          professionalReferralInformation: detail.professionalReferralInformation,
          openingTimes: { openAllHours: detail.openingTimes.allHours, hasUnreadableEntry: false },
          capacity: { rating: detail.capacity.status.rag.toLowerCase() || null },
          ageGroups: detail.ageGroups.map(({ id }) => id),
        });
      }),
    );
  });

  it('gives no session as unreadable that was written', () => {
    fc.assert(
      fc.property(anyDetailRecord, (detail) => {
        expect(JSON.stringify(readBack(detail).openingTimes)).not.toContain('"unreadable"');
      }),
    );
  });

  it('gives the same service from both records, but for what only one of them has', () => {
    const anyTenths = fc.nat(1414).map((tenths) => miles(tenths / 10));
    fc.assert(
      fc.property(anyDetailRecord, anyTenths, (detail, distance) => {
        const { capacity, ...whole } = readBack(detail);
        expect(readBack(toCompactRecord(detail, distance))).toEqual({
          ...whole,
          distance,
          town: '',
          email: '',
          ageGroups: null,
          capacity: { rating: capacity.rating, updatedAt: null, updatedBy: null },
        });
      }),
    );
  });
});

it('the compact builder is a compact record of the detail builder', () => {
  expect(aCompactRecord()).toEqual(toCompactRecord(aDetailRecord(), miles(0.6)));
});
