import type { CapacityRating } from '../capacity/capacity.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDestination } from './is-destination.ts';
import { groupForScreen } from './screen-groups.ts';

const found = (name: string, typeId: number, rating: CapacityRating | null = null) =>
  ({ kind: 'service', name, type: { id: typeId }, capacity: { rating } }) as const;

const unreadable = (name: string) => ({ kind: 'unreadable', name }) as const;

type Found = ReturnType<typeof found> | ReturnType<typeof unreadable>;

const namesOf = (services: readonly Found[]) =>
  groupForScreen(services).map((group) => [
    group.name,
    ...group.services.map(({ number, service }) => `${number} ${service.name}`),
  ]);

describe('decision 5: record types that are no destination', () => {
  it.each([-2, -1, 6, 21, 22, 40, 107, 108, 109, 110, 111, 112, 113, 114, 115])('hold %i', (id) => {
    expect(isDestination(id)).toBe(false);
  });

  it.each([4, 13, 14, 17, 46, 100, 105, 106, 116, 120, 131, 135, 150, 159])(
    'leave out %i',
    (id) => {
      expect(isDestination(id)).toBe(true);
    },
  );

  it('leave out a type that is not known: it may be a new kind of place', () => {
    expect(isDestination(9999)).toBe(true);
  });
});

describe('decision 5: the screen', () => {
  it('puts what was found by looking further before the red, and leaves every other number as it was', () => {
    const listed = [found('closed', 13), found('red', 13, 'red'), found('region', -1)];
    const groups = groupForScreen(listed, [found('far', 13), found('farther', 13)]);
    expect(groups.map(({ name }) => name)).toEqual([
      'destinations',
      'further',
      'red',
      'notDestinations',
    ]);
    const numberOf = new Map(
      groups.flatMap(({ services }) =>
        services.map(({ number, service }) => [service.name, number]),
      ),
    );
    expect(Object.fromEntries(numberOf)).toEqual({
      ...{ closed: 1, red: 2, region: 3 },
      ...{ far: 4, farther: 5 },
    });
  });

  it('shows destinations, then red services, then what is no destination, each in the order given', () => {
    expect(
      namesOf([
        found('catch-all', 40),
        found('red pharmacy', 13, 'red'),
        found('amber pharmacy', 13, 'amber'),
        found('red capacity record', 115, 'red'),
        found('clinic', 17, 'green'),
        found('red clinic', 17, 'red'),
      ]),
    ).toEqual([
      ['destinations', '1 amber pharmacy', '2 clinic'],
      ['red', '3 red pharmacy', '4 red clinic'],
      ['notDestinations', '5 catch-all', '6 red capacity record'],
    ]);
  });

  it('keeps a service whose details could not be read among the destinations, in its place', () => {
    expect(namesOf([found('near', 13), unreadable('torn'), found('far', 13)])).toEqual([
      ['destinations', '1 near', '2 torn', '3 far'],
    ]);
  });

  it('has no groups that hold nothing', () => {
    expect(namesOf([])).toEqual([]);
    expect(namesOf([found('red', 13, 'red')])).toEqual([['red', '1 red']]);
  });

  it('loses no service and numbers each once, from 1 on', () => {
    const anyFound = fc.record({
      kind: fc.constant('service' as const),
      type: fc.record({ id: fc.constantFrom(13, 40, 105, 115) }),
      capacity: fc.record({ rating: fc.constantFrom('green', 'amber', 'red', null) }),
    });
    fc.assert(
      fc.property(fc.array(anyFound), (services) => {
        const shown = groupForScreen(services).flatMap((group) => group.services);
        expect(shown.map(({ number }) => number)).toEqual(services.map((_, i) => i + 1));
        expect(new Set(shown.map(({ service }) => service))).toEqual(new Set(services));
      }),
    );
  });
});
