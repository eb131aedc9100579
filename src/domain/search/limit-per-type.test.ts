import { miles } from '#domain/geography/measure.ts';
import { anyService } from '#testing/any-service.ts';
import { aService } from '#testing/a-service.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitPerType } from './limit-per-type.ts';
import { rankServices } from './rank-services.ts';

const ranked = (type: number, distance: number | null) => ({
  record: {
    kind: 'service' as const,
    service: aService({
      type: { id: type, name: '' },
      distance: distance === null ? null : miles(distance),
    }),
  },
  isLinkedToPractice: false,
});

describe('number per type', () => {
  it('keeps the nearest of each type, in the order given', () => {
    const services = [ranked(13, 9), ranked(13, 1), ranked(14, 5), ranked(13, 2)];
    expect(limitPerType(services, 2)).toEqual([services[1], services[2], services[3]]);
  });

  it('keeps a service without a distance, which cannot be judged farther', () => {
    const services = [ranked(13, null), ranked(13, 1), ranked(13, 2)];
    expect(limitPerType(services, 1)).toEqual([services[0], services[1]]);
  });

  it('keeps every service whose type could not be read, for they are of no common type', () => {
    const services = [ranked(0, 3), ranked(0, 1), ranked(0, 2), ranked(13, 5)];
    expect(limitPerType(services, 1)).toEqual(services);
  });

  it('drops only services that are at least as far as enough kept ones of their type', () => {
    const anyAnswer = fc.array(anyService, { maxLength: 25 });
    fc.assert(
      fc.property(anyAnswer, fc.integer({ min: 1, max: 4 }), (services, numberPerType) => {
        const all = rankServices(
          services.map((service) => ({ kind: 'service', service })),
          false,
        );
        const kept = limitPerType(all, numberPerType);
        for (const { record } of all.filter((service) => !kept.includes(service))) {
          const nearer = kept.filter(
            (other) =>
              other.record.kind === 'service' &&
              record.kind === 'service' &&
              other.record.service.type.id === record.service.type.id &&
              (other.record.service.distance ?? Infinity) <= (record.service.distance ?? Infinity),
          );
          expect(nearer).toHaveLength(numberPerType);
        }
      }),
      { numRuns: 50 },
    );
  });
});
