import { describe, expect, it } from 'vitest';
import { createSymptomMatcher, describeCodes } from './match-symptoms.ts';

const aSymptom = (group: number, name: string, discriminator: number, words: string[]) => ({
  symptomGroupId: group,
  symptomGroupName: name,
  symptomDiscriminatorId: discriminator,
  symptomDiscriminatorName:
    discriminator === 4020
      ? 'PC assessment and management capability, minor condition'
      : 'PC full Primary Care assessment and prescribing capability',
  words,
});

const match = createSymptomMatcher([
  aSymptom(1003, 'Abdominal Pain', 4003, ['tummy ache', 'stomach ache', 'belly']),
  aSymptom(1156, 'Sore Throat', 4003, ['tonsillitis', 'hurts to swallow']),
  aSymptom(1156, 'Sore Throat', 4020, ['tonsillitis', 'hurts to swallow']),
  aSymptom(1135, 'Pain and/or Frequency Passing Urine', 4003, ['hurts to wee', 'cystitis', 'uti']),
  aSymptom(1064, 'Earache', 4020, ['ear pain', 'sore ear']),
  aSymptom(1017, 'Athlete’s Foot', 4020, ['itchy feet']),
  aSymptom(1177, 'Vaginal Itch or Soreness', 4020, ['thrush']),
]);

const firstFor = (typed: string) => match(typed)[0]?.symptomGroupName;

describe('the symptom box', () => {
  it.each([
    ['sore thr', 'Sore Throat'],
    ['soar throte', 'Sore Throat'],
    ['sore throut', 'Sore Throat'],
    ['tonsilitis', 'Sore Throat'],
    ['tummy', 'Abdominal Pain'],
    ['tumy', 'Abdominal Pain'],
    ['a pain in the tummy', 'Abdominal Pain'],
    ['wee hurts', 'Pain and/or Frequency Passing Urine'],
    ['cystitus', 'Pain and/or Frequency Passing Urine'],
    ['athletes foot', 'Athlete’s Foot'],
    ['ear ache', 'Earache'],
    ['SG 1064', 'Earache'],
    ['1156 4020', 'Sore Throat'],
  ])('reads "%s" as %s', (typed, name) => {
    expect(firstFor(typed)).toBe(name);
  });

  it('puts a name that begins as typed before words that do, and both before the rest', () => {
    const names = match('sore').map((symptom) => symptom.symptomGroupName);
    expect(names).toEqual(['Sore Throat', 'Sore Throat', 'Earache', 'Vaginal Itch or Soreness']);
  });

  it('never guesses at codes or very short words', () => {
    expect(match('1157')).toEqual([]);
    expect(match('zp')).toEqual([]);
  });

  it('finds nothing for nothing, fillers alone or nonsense', () => {
    expect(match('')).toEqual([]);
    expect(match('in the')).toEqual([]);
    expect(match('qqqqqqqq')).toEqual([]);
  });

  it('keeps the pairs of a group together, in the order of their codes', () => {
    const full = {
      ...aSymptom(1156, 'Sore Throat', 4003, []),
      symptomDiscriminatorName: 'PC full',
    };
    const minor = { ...aSymptom(1156, 'Sore Throat', 4020, []), symptomDiscriminatorName: 'PC' };
    const ear = aSymptom(1064, 'Sore Ear', 4020, []);
    const matchThese = createSymptomMatcher([minor, ear, full]);
    expect(matchThese('sore').map(describeCodes)).toEqual([
      'SG 1156 · SD 4003',
      'SG 1156 · SD 4020',
      'SG 1064 · SD 4020',
    ]);
  });

  it('offers both pairs of one name, told apart by their codes', () => {
    expect(match('sore throat').map(describeCodes)).toEqual([
      'SG 1156 · SD 4003',
      'SG 1156 · SD 4020',
    ]);
  });

  it('finds a symptom once that a list holds twice', () => {
    const earache = aSymptom(1064, 'Earache', 4020, []);
    const found = createSymptomMatcher([earache, { ...earache }])('ear');
    expect(found.map(describeCodes)).toEqual(['SG 1064 · SD 4020']);
  });
});
