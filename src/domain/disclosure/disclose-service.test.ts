import { foundServiceSchema } from '#contract/desk-api/found-service.ts';
import { aService } from '#testing/a-service.ts';
import { anyServiceOf } from '#testing/any-service.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metres } from '../geography/measure.ts';
import type { Service } from '../service/service.ts';
import { discloseService } from './disclose-service.ts';
import { disclosure, maySee } from './disclosure.ts';

const fields = Object.keys(disclosure) as (keyof typeof disclosure)[];
const clinicianOnlyFields = fields.filter((field) => !maySee('callHandler', field));

/** Every text of a service is a marker of its own. */
const anyMarkedService = anyServiceOf(fc.uuid());

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
};

const textsOf = (service: Service, isClinicianOnly: boolean): readonly string[] =>
  Object.entries(service)
    .filter(([field]) => field !== 'openingTimes' && field !== 'capacity')
    .filter(([field]) => clinicianOnlyFields.some((only) => only === field) === isClinicianOnly)
    .flatMap(([, value]) => textsIn(value));

describe('for any service whose every text is a marker', () => {
  it('a call handler receives none of the clinician-only ones in any byte', () => {
    fc.assert(
      fc.property(anyMarkedService, (service) => {
        const json = JSON.stringify(discloseService(service, 'callHandler'));
        expect(textsOf(service, true).filter((marker) => json.includes(marker))).toEqual([]);
        expect(json).not.toContain('clinicianOnly');
      }),
    );
  });

  it('a clinician receives every one of them, so that the test above can fail', () => {
    fc.assert(
      fc.property(anyMarkedService, (service) => {
        const json = JSON.stringify(discloseService(service, 'clinician'));
        const missing = textsOf(service, true).filter((marker) => !json.includes(marker));
        expect(textsOf(service, true).length).toBeGreaterThanOrEqual(5);
        expect(missing).toEqual([]);
      }),
    );
  });

  it('both receive its place in degrees and its age groups, where there are any', () => {
    const location = { easting: metres(430_000), northing: metres(433_000) };
    const told = discloseService(aService({ location, ageGroups: [1, 8] }), 'callHandler');
    expect(told.place?.latitude).toBeCloseTo(53.79, 2);
    expect(told.ageGroups).toEqual([1, 8]);
    const untold = discloseService(aService({ location: null, ageGroups: null }), 'callHandler');
    expect([untold.place, untold.ageGroups]).toEqual([null, null]);
  });

  it('both receive all of the others', () => {
    fc.assert(
      fc.property(
        anyMarkedService,
        fc.constantFrom('clinician', 'callHandler'),
        (service, audience) => {
          const json = JSON.stringify(discloseService(service, audience));
          expect(textsOf(service, false).filter((marker) => !json.includes(marker))).toEqual([]);
        },
      ),
    );
  });

  it.each(['clinician', 'callHandler'] as const)(
    'what a %s receives is what the desk API promises, no key more and none less',
    (audience) => {
      fc.assert(
        fc.property(anyMarkedService, (service) => {
          const found = {
            kind: 'service',
            ...discloseService(service, audience),
            isLinkedToPractice: false,
            matchedAgeGroups: [],
          };
          expect(foundServiceSchema.parse(found)).toEqual(found);
        }),
      );
    },
  );
});

describe('the table of disclosure', () => {
  it('keeps these six fields for clinicians', () => {
    expect(clinicianOnlyFields.toSorted()).toEqual([
      'email',
      'endpoints',
      'fax',
      'nonPublicPhone',
      'professionalReferralInformation',
      'referralInformation',
    ]);
  });

  it('lets clinicians see every field', () => {
    expect(fields.every((field) => maySee('clinician', field))).toBe(true);
  });

  it('agrees with what is built: the clinician’s block holds exactly the clinician-only fields', () => {
    const { clinicianOnly } = discloseService(aService(), 'clinician');
    expect(Object.keys(clinicianOnly ?? {}).toSorted()).toEqual(clinicianOnlyFields.toSorted());
  });
});

describe('whatever else a record carries along', () => {
  const stray = { createdBy: 'STRAY', parent: { id: 'STRAY' } };
  const endpoint = {
    order: 1,
    name: '',
    transport: '',
    address: '',
    interaction: '',
    format: '',
    businessScenario: '',
    compression: '',
    comment: '',
  };

  it.each(['clinician', 'callHandler'] as const)('never leaves for a %s', (audience) => {
    const plain = aService();
    const service: Service = {
      ...plain,
      ...stray,
      type: { ...plain.type, ...stray },
      capacity: { ...plain.capacity, ...stray },
      openingTimes: {
        ...plain.openingTimes,
        ...stray,
        publicHoliday: [{ start: 0, end: 60, ...stray }],
        specified: [{ date: '2026-12-25', sessions: [], ...stray }],
      },
      endpoints: [{ ...endpoint, ...stray }],
    };
    expect(JSON.stringify(discloseService(service, audience))).not.toContain('STRAY');
  });

  it('has no place without a location', () => {
    expect(discloseService(aService({ location: null }), 'clinician').place).toBeNull();
  });
});
