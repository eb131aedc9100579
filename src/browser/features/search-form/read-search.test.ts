import { describe, expect, it } from 'vitest';
import { blankForm } from './form-values.ts';
import {
  readAgeGroup,
  readCaseReference,
  readDistance,
  readNumberPerType,
  readOdsCode,
  readPostcode,
  readPractice,
  readServiceId,
  readServiceTypes,
  readSymptom,
} from './read-fields.ts';
import { searchFormSchema, toAskedQuestion, toSearchRequest } from './read-search.ts';

const sentenceOf = (read: { ok: boolean; problem?: string }) => read.problem;

const soreThroat = {
  symptomGroupId: 1156,
  symptomGroupName: 'Sore Throat',
  symptomDiscriminatorId: 4003,
  symptomDiscriminatorName: 'PC full Primary Care assessment and prescribing capability',
  words: [],
};

const pharmacy = { id: 13, name: 'Pharmacy' };

describe('what the page itself can see', () => {
  it.each([
    ['', null],
    ['34', 1],
    ['6 months', 4],
    ['3 weeks', 4],
    ['0', 4],
    ['1', 3],
    ['65', 8],
    ['129', 8],
  ])('reads the age "%s" as group %s', (typed, group) => {
    expect(readAgeGroup(typed)).toEqual({ ok: true, value: group });
  });

  it.each([
    ['two', 'Enter the age in figures, like 34, 6 months or 3 weeks'],
    ['34.5', 'Enter the age in figures, like 34, 6 months or 3 weeks'],
    ['-1', 'Enter an age from 0 to 129 years'],
    ['130', 'Enter an age from 0 to 129 years'],
  ])('refuses the age "%s"', (typed, sentence) => {
    expect(sentenceOf(readAgeGroup(typed))).toBe(sentence);
  });

  it.each([
    ['', null],
    [' 5 ', 5],
    ['0.5', 0.5],
    ['.5', 0.5],
    ['100', 100],
    ['100.0', 100],
  ])('reads the distance "%s" as %s', (typed, miles) => {
    expect(readDistance(typed)).toEqual({ ok: true, value: miles });
  });

  it.each([
    ['0', 'Enter a distance above 0 miles, or leave it blank for 37.5'],
    ['0.0', 'Enter a distance above 0 miles, or leave it blank for 37.5'],
    ['101', 'Enter a distance of 100 miles or less'],
    ['100.1', 'Enter a distance of 100 miles or less'],
    ['ten', 'Enter the distance in miles as a number, like 5 or 12.5'],
    ['1e1', 'Enter the distance in miles as a number, like 5 or 12.5'],
    ['-5', 'Enter the distance in miles as a number, like 5 or 12.5'],
    ['Infinity', 'Enter the distance in miles as a number, like 5 or 12.5'],
  ])('refuses the distance "%s"', (typed, sentence) => {
    expect(sentenceOf(readDistance(typed))).toBe(sentence);
  });

  it.each([
    ['', 'Enter the patient’s postcode'],
    ['  ', 'Enter the patient’s postcode'],
    ['LS1', 'Enter a full postcode, like LS1 4AP'],
    ['nonsense', 'Enter a full postcode, like LS1 4AP'],
  ])('refuses the postcode "%s"', (typed, sentence) => {
    expect(sentenceOf(readPostcode(typed))).toBe(sentence);
  });

  it('takes no typed words for a choice', () => {
    expect(sentenceOf(readSymptom({ text: '', picked: null }))).toBe(
      'Enter a symptom and choose it from the list',
    );
    expect(sentenceOf(readSymptom({ text: 'sore', picked: null }))).toBe(
      'Choose the symptom from the list: what you typed is not yet a choice',
    );
    expect(sentenceOf(readPractice({ text: 'burley', picked: null }))).toBe(
      'Choose the GP practice from the list, or clear what you typed',
    );
  });

  it.each([
    ['', null],
    [' 20 ', 20],
    ['1', 1],
    ['100', 100],
  ])('reads the number per type "%s" as %s', (typed, number) => {
    expect(readNumberPerType(typed)).toEqual({ ok: true, value: number });
  });

  it.each(['0', '101', '2.5', '-1', '1e1', 'all'])('refuses the number per type "%s"', (typed) => {
    expect(sentenceOf(readNumberPerType(typed))).toBe(
      'Enter a whole number from 1 to 100, or leave it blank for 5',
    );
  });

  it('takes any case reference but one that looks like an NHS number', () => {
    expect(readCaseReference(' desk 7 ')).toEqual({ ok: true, value: 'desk 7' });
    expect(readCaseReference(' ')).toEqual({ ok: true, value: null });
    expect(sentenceOf(readCaseReference('943 476 5919'))).toMatch(/looks like an NHS number/);
  });

  it('reads an ODS code in capitals or not, and no other signs', () => {
    expect(readOdsCode(' b86001 ')).toEqual({ ok: true, value: 'B86001' });
    expect(sentenceOf(readOdsCode(''))).toBe('Enter the service’s ODS code, like B86001');
    expect(sentenceOf(readOdsCode('B86/01'))).toMatch(/letters and figures alone/);
  });

  it('reads a service id in figures alone', () => {
    expect(readServiceId(' 2000000001 ')).toEqual({ ok: true, value: '2000000001' });
    expect(sentenceOf(readServiceId(''))).toBe('Enter the service id, like 2000000001');
    expect(sentenceOf(readServiceId('B86001'))).toMatch(/figures alone/);
  });

  it('takes no typed words for a service type, even beside chosen ones', () => {
    expect(sentenceOf(readServiceTypes({ text: '', picked: [] }))).toBe(
      'Enter a service type and choose it from the list',
    );
    expect(sentenceOf(readServiceTypes({ text: 'dent', picked: [pharmacy] }))).toBe(
      'Choose the service type from the list, or clear what you typed',
    );
    const tooMany = Array.from({ length: 81 }, (_, id) => ({ id, name: '' }));
    expect(sentenceOf(readServiceTypes({ text: '', picked: tooMany }))).toMatch(/at most 80/);
  });

  it('reports every fault of a form together', () => {
    const read = searchFormSchema.safeParse({ ...blankForm, age: 'two', distance: '0' });
    expect(read.error?.issues.map(({ path }) => path.join())).toEqual([
      'postcode',
      'symptom',
      'age',
      'distance',
    ]);
  });

  it('asks only what was answered, and the age group in place of the age', () => {
    const form = searchFormSchema.parse({
      ...blankForm,
      postcode: 'ls14ap',
      symptom: { text: 'Sore Throat', picked: soreThroat },
      age: '70',
    });
    expect(toSearchRequest(form)).toEqual({
      by: 'clinicalTerm',
      postcode: 'LS1 4AP',
      clinicalTerm: { symptomGroupId: 1156, symptomDiscriminatorId: 4003 },
      ageGroup: 8,
      gender: null,
      gpPracticeId: null,
      searchDistance: null,
      numberPerType: null,
      caseId: null,
    });
  });

  const typedEverywhere = {
    ...blankForm,
    postcode: 'ls14ap',
    symptom: { text: 'Sore Throat', picked: soreThroat },
    serviceTypes: { text: '', picked: [pharmacy, { id: 12, name: 'Dental Practice' }] },
    odsCode: 'b86001',
    serviceId: '2000000001',
    sex: 'F',
    distance: '5',
    numberPerType: '20',
    caseId: 'desk 7',
  } as const;

  it('asks by service type with all that is known of the patient', () => {
    const form = searchFormSchema.parse({ ...typedEverywhere, by: 'serviceType' });
    expect(toSearchRequest(form)).toEqual({
      by: 'serviceType',
      postcode: 'LS1 4AP',
      serviceTypeIds: [13, 12],
      ageGroup: null,
      gender: 'F',
      gpPracticeId: null,
      searchDistance: 5,
      numberPerType: 20,
      caseId: 'desk 7',
    });
    expect(toAskedQuestion(form)).toEqual({
      by: 'serviceType',
      serviceTypes: ['Pharmacy', 'Dental Practice'],
      postcode: 'LS1 4AP',
      practice: null,
    });
  });

  it('asks by a code with that code alone, whatever else was typed', () => {
    for (const asked of [
      { by: 'odsCode', odsCode: 'B86001' },
      { by: 'serviceId', serviceId: '2000000001' },
    ] as const) {
      const form = searchFormSchema.parse({ ...typedEverywhere, by: asked.by });
      expect(toSearchRequest(form)).toEqual(asked);
      expect(toAskedQuestion(form)).toEqual(asked);
    }
  });
});
