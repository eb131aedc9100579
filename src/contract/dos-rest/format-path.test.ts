import { miles } from '#domain/geography/measure.ts';
import type { DirectoryQuestion, SearchCriteria } from '#domain/search/search.ts';
import { describe, expect, it } from 'vitest';
import { formatQuestionPath } from './format-path.ts';

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
