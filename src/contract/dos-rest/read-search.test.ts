import { anyText } from '#testing/any-text.ts';
import { accept, refuse } from '#domain/result.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readAgeGroup,
  readClinicalTerm,
  readGender,
  readNumberPerType,
  readPostcode,
  readPractice,
  readSearchDistance,
  readServiceTypeIds,
} from './read-search.ts';

describe('search distance', () => {
  it.each([
    ['1', 1],
    ['100', 100],
    ['100.0', 100],
    ['36.000000', 36],
    ['0.5', 0.5],
    ['.5', 0.5],
    ['5.', 5],
    [' 20 ', 20],
  ])('%o is read as miles', (segment, distance) => {
    expect(readSearchDistance(segment)).toEqual(accept(distance));
  });

  it.each(['0', '', '  ', '0.0', '00'])('%o is the default of 37.5 miles', (segment) => {
    expect(readSearchDistance(segment)).toEqual(accept(37.5));
  });

  it.each(['100.1', '101', '1000', '9'.repeat(400)])('%s is too far', (segment) => {
    expect(readSearchDistance(segment)).toEqual(refuse('searchDistanceTooFar'));
  });

  it.each(
    [
      '-1',
      '-0',
      '-101',
      'NaN',
      'Infinity',
      '-Infinity',
      '1e1',
      '1E400',
      'ten',
      '1,5',
      '1 0',
      '0x10',
    ].concat(['.', '5miles', 'null', '١٠']),
  )('%o is not numeric', (segment) => {
    expect(readSearchDistance(segment)).toEqual(refuse('searchDistanceNotNumeric'));
  });
});

describe('postcode', () => {
  it('an empty segment is refused (decision 1)', () => {
    expect(readPostcode('')).toEqual(refuse('postcodeMissing'));
    expect(readPostcode('  ')).toEqual(refuse('postcodeMissing'));
  });

  it('0 is not supplied (decision 1)', () => {
    expect(readPostcode('0')).toEqual(accept(null));
  });

  it('any other text is for the catalogue to find', () => {
    expect(readPostcode(' ls1 4ap ')).toEqual(accept('ls1 4ap'));
  });
});

describe('age group', () => {
  it.each([1, 2, 3, 4, 8])('%i is a group', (group) => {
    expect(readAgeGroup(String(group))).toEqual(accept(group));
  });

  it.each(['0', '', ' '])(
    '%o is not supplied, not the age of an infant (decision 10)',
    (segment) => {
      expect(readAgeGroup(segment)).toEqual(accept(null));
    },
  );

  it.each(['5', '6', '7', '9', '34', '-1', '01', '1.0', 'adult'])('%o is no group', (segment) => {
    expect(readAgeGroup(segment)).toEqual(refuse('ageGroupUnknown'));
  });
});

describe('gender', () => {
  it.each(['M', 'F', 'I'])('%s is a gender', (gender) => {
    expect(readGender(gender)).toEqual(accept(gender));
  });

  it.each(['0', ''])('%o is not supplied', (segment) => {
    expect(readGender(segment)).toEqual(accept(null));
  });

  it.each(['m', 'f', 'i', 'X', 'Male', 'U', 'toString'])('%s is none, case counting', (segment) => {
    expect(readGender(segment)).toEqual(refuse('genderUnknown'));
  });
});

describe('GP practice', () => {
  it.each(['0', '', '000'])('%o is not supplied', (segment) => {
    expect(readPractice(segment)).toEqual(accept(null));
  });

  it.each([
    ['1334567890', '1334567890'],
    [' 42 ', '42'],
    ['0042', '42'],
  ])('%o is a service id', (segment, serviceId) => {
    expect(readPractice(segment)).toEqual(accept(serviceId));
  });

  it.each(['B86001', '-1', '1.5', '1e3', '9'.repeat(30)])(
    '%s gets the practice message (decision 3)',
    (segment) => {
      expect(readPractice(segment)).toEqual(refuse('practiceUnknown'));
    },
  );
});

describe('clinical term', () => {
  it.each(['1156=4003', ' 1156 = 4003 ', '01156=4003'])('%o is a pair', (segment) => {
    expect(readClinicalTerm(segment)).toEqual({
      symptomGroupId: 1156,
      symptomDiscriminatorId: 4003,
    });
  });

  it.each([
    ...['0', '', ' ', '1156', '1156=', '=4003', '1156-4003', '1156=4003=1'],
    ...[
      '1156=4003,1156=4020',
      '1156=4003;',
      '-1=4003',
      'a=b',
      '1156=4003.5',
      '1156=4003|1156=4020',
    ],
  ])('%o matches nothing and is no error (decision 2)', (segment) => {
    expect(readClinicalTerm(segment)).toBe('notSupplied');
  });

  it('an id longer than any stays a pair, and unknown', () => {
    expect(readClinicalTerm(`1156=${'9'.repeat(25)}`)).toEqual({
      symptomGroupId: 1156,
      symptomDiscriminatorId: 2_147_483_647,
    });
  });
});

describe('service types', () => {
  it.each([
    ['131', [131]],
    ['13,116,131,132', [13, 116, 131, 132]],
    ['-1,-2', [-1, -2]],
    [' 13 , 14 ', [13, 14]],
    ['13,13', [13]],
    ['13,,x,1.5,14', [13, 14]],
    ['0', []],
    ['', []],
    ['pharmacy', []],
    ['9'.repeat(20), []],
  ])('%o asks for %o', (segment, ids) => {
    expect(readServiceTypeIds(segment)).toEqual(ids);
  });
});

describe('number per type', () => {
  it.each([
    ['1', 1],
    ['10', 10],
    ['100', 100],
    ['010', 10],
    [' 7 ', 7],
  ])('%o is a limit', (segment, limit) => {
    expect(readNumberPerType(segment)).toBe(limit);
  });

  it.each(['0', '', '-3', '2.5', '1e3', 'all', 'Infinity'])(
    '%o counts as 0, which is 5',
    (segment) => {
      expect(readNumberPerType(segment)).toBe(5);
    },
  );
});

it('no text makes any step throw', () => {
  const steps = [
    readSearchDistance,
    readPostcode,
    readAgeGroup,
    readGender,
    readPractice,
    readClinicalTerm,
    readServiceTypeIds,
    readNumberPerType,
  ];
  fc.assert(
    fc.property(anyText, (segment) => {
      for (const step of steps) expect(() => step(segment)).not.toThrow();
    }),
  );
});
