import { describe, expect, it } from 'vitest';
import { blankForm } from './form-values.ts';
import {
  readAgeGroup,
  readDistance,
  readPostcode,
  readPractice,
  readSymptom,
  searchFormSchema,
  toSearchRequest,
} from './read-search.ts';

const sentenceOf = (read: { ok: boolean; problem?: string }) => read.problem;

const soreThroat = {
  symptomGroupId: 1156,
  symptomGroupName: 'Sore Throat',
  symptomDiscriminatorId: 4003,
  symptomDiscriminatorName: 'PC full Primary Care assessment and prescribing capability',
  words: [],
};

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
});
