import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTypesWithoutUsable, reachFurther } from './look-further.ts';

const PHARMACY = 13;
const DENTIST = 12;
const RETIRED = 21;

const usable = (typeId: number) => ({ typeId, isUsable: true });
const shut = (typeId: number) => ({ typeId, isUsable: false });

describe('decision 031: which types are looked for further', () => {
  it.each([
    ['every service of the type is closed or red', [shut(PHARMACY), shut(PHARMACY)], [PHARMACY]],
    ['one of them can be used', [shut(PHARMACY), usable(PHARMACY)], []],
    ['each type is judged by itself', [usable(DENTIST), shut(PHARMACY)], [PHARMACY]],
    ['a record is no place to send a patient', [shut(RETIRED)], []],
    ['nothing was found', [], []],
  ])('%s', (_rule, services, expected) => {
    expect([...findTypesWithoutUsable(services)]).toEqual(expected);
  });
});

describe('decision 031: what is asked', () => {
  it('is 20 of each type, then twice the distance', () => {
    expect(reachFurther({ searchDistance: 37.5, numberPerType: 5 })).toEqual([
      { searchDistance: 37.5, numberPerType: 20 },
      { searchDistance: 75, numberPerType: 20 },
    ]);
  });

  it('is never beyond 100 miles, and never less than was asked', () => {
    expect(reachFurther({ searchDistance: 60, numberPerType: 50 })).toEqual([
      { searchDistance: 100, numberPerType: 50 },
    ]);
    expect(reachFurther({ searchDistance: 100, numberPerType: 20 })).toEqual([]);
  });

  it('is at most two searches, each wider than the one before', () => {
    const reach = fc.record({
      searchDistance: fc.double({ min: 0.1, max: 100, noNaN: true }),
      numberPerType: fc.integer({ min: 1, max: 100 }),
    });
    fc.assert(
      fc.property(reach, (asked) => {
        const steps = reachFurther(asked);
        expect(steps.length).toBeLessThanOrEqual(2);
        let before = asked;
        for (const step of steps) {
          expect(step.searchDistance).toBeLessThanOrEqual(100);
          expect(step.searchDistance).toBeGreaterThanOrEqual(before.searchDistance);
          expect(step.numberPerType).toBeGreaterThanOrEqual(before.numberPerType);
          expect(step).not.toEqual(before);
          before = step;
        }
      }),
    );
  });
});
