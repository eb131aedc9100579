import { miles } from '#domain/geography/measure.ts';
import { ageGroupIds } from '#domain/patient/age-group.ts';
import type { DirectoryQuestion, SearchCriteria } from '#domain/search/search.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
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
