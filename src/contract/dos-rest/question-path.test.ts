import { miles } from '#domain/geography/measure.ts';
import { ageGroupIds } from '#domain/patient/age-group.ts';
import type { DirectoryQuestion, SearchCriteria } from '#domain/search/search.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuestionPath } from './format-path.ts';
import { parseQuestionPath, type CriteriaSegments, type ParsedPath } from './parse-path.ts';
import {
  readAgeGroup,
  readClinicalTerm,
  readGender,
  readPostcode,
  readPractice,
  readSearchDistance,
  readServiceTypeIds,
} from './read-search.ts';

const theLeast: SearchCriteria = {
  caseId: null,
  postcode: 'LS1 4AP',
  searchDistance: null,
  gpPracticeId: null,
  ageGroup: null,
  gender: null,
  numberPerType: null,
};

const byTerm = (criteria: Partial<SearchCriteria> = {}): DirectoryQuestion => ({
  by: 'clinicalTerm',
  criteria: { ...theLeast, ...criteria },
  clinicalTerm: { symptomGroupId: 1156, symptomDiscriminatorId: 4003 },
});

describe('formatQuestionPath', () => {
  it('writes 0 for whatever is not supplied, and the postcode without its space', () => {
    expect(formatQuestionPath(byTerm())).toBe('/byClinicalTerm/0/LS14AP/0/0/0/0/0/1156=4003/0');
  });

  it('writes every criterion in its place, the disposition always 0', () => {
    const path = formatQuestionPath(
      byTerm({
        caseId: 'TEST',
        searchDistance: miles(12.5),
        gpPracticeId: '1334567890',
        ageGroup: 4,
        gender: 'I',
        numberPerType: 20,
      }),
    );
    expect(path).toBe('/byClinicalTerm/TEST/LS14AP/12.5/1334567890/4/I/0/1156=4003/20');
  });

  it('leaves commas between service types as they are', () => {
    const question: DirectoryQuestion = {
      by: 'serviceType',
      criteria: theLeast,
      serviceTypeIds: [13, -1, 132],
    };
    expect(formatQuestionPath(question)).toBe('/byServiceType/0/LS14AP/0/0/0/0/0/13,-1,132/0');
  });

  it('writes 0 where there is nothing to look for', () => {
    expect(
      formatQuestionPath({ by: 'clinicalTerm', criteria: theLeast, clinicalTerm: null }),
    ).toMatch(/\/0\/0$/);
    expect(
      formatQuestionPath({ by: 'serviceType', criteria: theLeast, serviceTypeIds: [] }),
    ).toMatch(/\/0\/0$/);
  });

  it('encodes whatever would end or leave a segment', () => {
    expect(formatQuestionPath({ by: 'odsCode', odsCode: 'A/B?C#D%2F E' })).toBe(
      '/byOdsCode/A%2FB%3FC%23D%252F%20E',
    );
    expect(formatQuestionPath({ by: 'serviceId', serviceId: '../../admin' })).toBe(
      '/byServiceId/..%2F..%2Fadmin',
    );
  });

  it.each(['.', '..'])('keeps %o a segment, which clients would resolve', (odsCode) => {
    const path = formatQuestionPath({ by: 'odsCode', odsCode });
    expect(new URL(`http://directory.example/services${path}`).pathname).toBe(`/services${path}`);
  });

  it('survives half a surrogate pair', () => {
    expect(formatQuestionPath({ by: 'odsCode', odsCode: '\ud83d' })).toBe('/byOdsCode/%EF%BF%BD');
  });

  it.each([0, 1e-7, 1e-300])(
    'never lets %d miles become the default or an exponent',
    (distance) => {
      expect(formatQuestionPath(byTerm({ searchDistance: miles(distance) }))).toContain(
        '/LS14AP/0.000001/',
      );
    },
  );
});

describe('parseQuestionPath', () => {
  it('gives every segment its name', () => {
    expect(
      parseQuestionPath('/byClinicalTerm/TEST/LS14AP/36.000000/99/4/F/Dx13/1156=4003/10'),
    ).toEqual({
      kind: 'byClinicalTerm',
      segments: {
        caseId: 'TEST',
        postcode: 'LS14AP',
        searchDistance: '36.000000',
        gpPracticeId: '99',
        age: '4',
        gender: 'F',
        disposition: 'Dx13',
        symptomGroupDiscriminatorCombos: '1156=4003',
        numberPerType: '10',
      },
    });
  });

  it('gives the segments of byServiceType theirs', () => {
    expect(parseQuestionPath('/byServiceType/0/LS1%204AP/0/0/0/0/0/13,14/5')).toMatchObject({
      kind: 'byServiceType',
      segments: { postcode: 'LS1 4AP', serviceTypeIds: '13,14', numberPerType: '5' },
    });
  });

  it('reads = and , encoded or not', () => {
    expect(parseQuestionPath('/byClinicalTerm/0/LS14AP/0/0/0/0/0/1156%3D4003/0')).toMatchObject({
      segments: { symptomGroupDiscriminatorCombos: '1156=4003' },
    });
    expect(parseQuestionPath('/byServiceType/0/LS14AP/0/0/0/0/0/13%2c14/0')).toMatchObject({
      segments: { serviceTypeIds: '13,14' },
    });
  });

  it('decodes once, after splitting', () => {
    expect(parseQuestionPath('/byOdsCode/A%2FB%252F')).toEqual({
      kind: 'byOdsCode',
      odsCode: 'A/B%2F',
    });
  });

  it('keeps an empty postcode apart from 0', () => {
    expect(parseQuestionPath('/byClinicalTerm/0//0/0/0/0/0/1156=4003/0')).toMatchObject({
      segments: { postcode: '', searchDistance: '0' },
    });
  });

  it('ignores one slash at the end and any query string', () => {
    expect(parseQuestionPath('/byServiceId/42/')).toEqual({ kind: 'byServiceId', serviceId: '42' });
    expect(parseQuestionPath('/byServiceId/42?x=/y')).toEqual({
      kind: 'byServiceId',
      serviceId: '42',
    });
  });

  it.each([
    ['/byClinicalTerm', 'byClinicalTerm'],
    ['/byClinicalTerm/0/LS14AP/0/0/0/0/0/1156=4003', 'byClinicalTerm'],
    ['/byServiceType/0/LS14AP', 'byServiceType'],
    ['/byOdsCode', 'byOdsCode'],
  ])('%s is incomplete', (path, question) => {
    expect(parseQuestionPath(path)).toEqual({ kind: 'incomplete', question });
  });

  it.each([
    ...['', '/', 'byServiceId/42', '/byservice/42', '/byServiceId/42/43', '//byServiceId/42'],
    ...['/toString/1', '/byClinicalTerm/0/LS14AP/0/0/0/0/0/1156=4003/0/1', '/byServiceId/42//'],
  ])('%o is not found', (path) => {
    expect(parseQuestionPath(path)).toEqual({ kind: 'notFound' });
  });

  it.each(['%', '%4', '%zz', '%ff', '%c3%28'])('%o is malformed', (segment) => {
    expect(parseQuestionPath(`/byOdsCode/${segment}`)).toEqual({
      kind: 'malformed',
      question: 'byOdsCode',
    });
  });

  it('answers any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        expect(() => parseQuestionPath(path)).not.toThrow();
        expect(() => parseQuestionPath(`/byOdsCode/${path}`)).not.toThrow();
      }),
    );
  });
});

const valueOf = <Value>(result: { ok: true; value: Value } | { ok: false }): Value | undefined =>
  result.ok ? result.value : undefined;

/** `0`, the wire's "not supplied", cannot be told from a value that is really 0. */
const orNull = (segment: string): string | null => (segment === '0' ? null : segment);

const readCriteria = (segments: CriteriaSegments) => ({
  caseId: orNull(segments.caseId),
  postcode: valueOf(readPostcode(segments.postcode)),
  searchDistance:
    orNull(segments.searchDistance) && valueOf(readSearchDistance(segments.searchDistance)),
  gpPracticeId: valueOf(readPractice(segments.gpPracticeId)),
  ageGroup: valueOf(readAgeGroup(segments.age)),
  gender: valueOf(readGender(segments.gender)),
  numberPerType: orNull(segments.numberPerType) && Number(segments.numberPerType),
});

function readQuestion(parsed: ParsedPath): unknown {
  switch (parsed.kind) {
    case 'byClinicalTerm': {
      const term = readClinicalTerm(parsed.segments.symptomGroupDiscriminatorCombos);
      const clinicalTerm = term === 'notSupplied' ? null : term;
      return { by: 'clinicalTerm', criteria: readCriteria(parsed.segments), clinicalTerm };
    }
    case 'byServiceType': {
      const serviceTypeIds = readServiceTypeIds(parsed.segments.serviceTypeIds);
      return { by: 'serviceType', criteria: readCriteria(parsed.segments), serviceTypeIds };
    }
    case 'byOdsCode':
      return { by: 'odsCode', odsCode: parsed.odsCode };
    case 'byServiceId':
      return { by: 'serviceId', serviceId: parsed.serviceId };
    case 'notFound':
    case 'incomplete':
    case 'malformed':
      return parsed;
  }
}

const anyName = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .filter((text) => text === text.trim() && !['', '0', '.', '..'].includes(text));
const anyId = fc.integer({ min: 1, max: 2_147_483_646 });
const anyCriteria: fc.Arbitrary<SearchCriteria> = fc.record({
  caseId: fc.option(anyName),
  postcode: anyName
    .map((text) => text.replace(/\s/g, ''))
    .filter((text) => !/^(|0|\.\.?)$/.test(text)),
  searchDistance: fc.option(fc.double({ min: 0.000001, max: 100, noNaN: true }).map(miles)),
  gpPracticeId: fc.option(anyId.map(String)),
  ageGroup: fc.option(fc.constantFrom(...ageGroupIds)),
  gender: fc.option(fc.constantFrom('F', 'M', 'I')),
  numberPerType: fc.option(anyId),
});
const anyQuestion: fc.Arbitrary<DirectoryQuestion> = fc.oneof(
  fc.record({
    by: fc.constant('clinicalTerm' as const),
    criteria: anyCriteria,
    clinicalTerm: fc.option(fc.record({ symptomGroupId: anyId, symptomDiscriminatorId: anyId })),
  }),
  fc.record({
    by: fc.constant('serviceType' as const),
    criteria: anyCriteria,
    serviceTypeIds: fc.uniqueArray(fc.integer({ min: -2, max: 200 }).filter((id) => id !== 0)),
  }),
  fc.record({ by: fc.constant('odsCode' as const), odsCode: anyName }),
  fc.record({ by: fc.constant('serviceId' as const), serviceId: anyName }),
);

it('every question is read back from the path it is written as', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      expect(readQuestion(parseQuestionPath(formatQuestionPath(question)))).toEqual(question);
    }),
  );
});

it('every path stays as it is when a client resolves it', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const path = formatQuestionPath(question);
      expect(new URL(`http://directory.example/services${path}`).pathname).toBe(`/services${path}`);
    }),
  );
});
