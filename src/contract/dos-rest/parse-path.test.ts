import { anyText } from '#testing/any-text.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuestionPath } from './parse-path.ts';

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
      fc.property(anyText, (path) => {
        expect(() => parseQuestionPath(path)).not.toThrow();
        expect(() => parseQuestionPath(`/byOdsCode/${path}`)).not.toThrow();
      }),
    );
  });
});
