import { expect, it } from 'vitest';
import { composedPairs } from './composed-pairs.ts';
import { createDemonstrationCatalogue } from './create-demonstration-catalogue.ts';
import { createSymptoms } from './create-symptoms.ts';
import { publishedPairs } from './published-pairs.ts';

const symptoms = createSymptoms();
const codes = symptoms.map(({ sgId, sdId }) => `${sgId}=${sdId}`);
const { services } = createDemonstrationCatalogue(0);

/** "Valid pairs seen" in public material, group by group. */
const published: Readonly<Record<number, readonly number[]>> = {
  300: [11009, 11012, 11013],
  360: [14023, 14041, 14042, 14167, 14207, 14210],
  1008: [4020],
  1010: [4003, 4020, 4052],
  1011: [4003, 4010, 4052, 4304],
  1064: [4020],
  1072: [4020, 4311],
  1191: [4192, 4193, 4194, 4198, 4199, 4413],
  1192: [4003, 4199, 4329, 4413],
};

it('holds all thirty published pairs and no others as published', () => {
  const expected = Object.entries(published).flatMap(([sg, sds]) => sds.map((sd) => `${sg}=${sd}`));
  expect(expected).toHaveLength(30);
  expect(publishedPairs.map(([sg, sd]) => `${sg}=${sd}`).sort()).toEqual(expected.sort());
});

it('marks every other pair as composed for the demonstration', () => {
  expect(codes).toHaveLength(publishedPairs.length + composedPairs.length);
  expect(composedPairs.map(([sg, sd]) => `${sg}=${sd}`)).toEqual(
    expect.arrayContaining(['1156=4003', '1156=4020']),
  );
});

it('has at least 60 pairs, none twice', () => {
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.length).toBeGreaterThanOrEqual(60);
});

it('gives every pair several everyday words, cleanly written', () => {
  for (const { words } of symptoms) {
    expect(words.length).toBeGreaterThanOrEqual(3);
    expect(new Set(words).size).toBe(words.length);
    for (const word of words) expect(word).toMatch(/^\w[\w' -]*\w$/);
  }
});

it('is found by what callers say', () => {
  const foundBy = (word: string) =>
    symptoms.filter(({ words }) => words.includes(word)).map(({ sgName }) => sgName);
  expect(foundBy('wee hurts')).toContain('Pain and/or Frequency Passing Urine');
  expect(foundBy('the trots')).toContain('Diarrhoea');
  expect(foundBy('strep')).toEqual(['Sore Throat']);
  expect(foundBy('nits')).toEqual(['Head Lice']);
});

it('is held by at least one active service for every pair', () => {
  const held = new Set(
    services
      .filter(({ status }) => status === 'active')
      .flatMap(({ symptomGroups }) => symptomGroups)
      .flatMap((group) => group.symptomDiscriminators.map(({ id }) => `${group.id}=${id}`)),
  );
  for (const code of codes) expect(held).toContain(code);
});

it('is written on services with groups by number and discriminators by name', () => {
  for (const { symptomGroups } of services) {
    const ids = symptomGroups.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted((one, other) => one - other));
    for (const { symptomDiscriminators } of symptomGroups) {
      const names = symptomDiscriminators.map(({ name }) => name);
      expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'en')));
    }
  }
});
