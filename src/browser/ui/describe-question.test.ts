import { describe, expect, it } from 'vitest';
import { describeQuestion, practiceAsked } from './describe-question.ts';

const nearby = { postcode: 'LS1 4AP', practice: 'Canal Wharf Surgery' };
const byTypes = (...serviceTypes: string[]) =>
  describeQuestion({ by: 'serviceType', serviceTypes, ...nearby });

describe('the words for a question', () => {
  it('name the symptom and the place', () => {
    const words = describeQuestion({ by: 'clinicalTerm', symptom: 'Sore Throat', ...nearby });
    expect(words).toBe('Sore Throat near LS1 4AP');
  });

  it.each([
    [['Pharmacy'], 'Pharmacy near LS1 4AP'],
    [['Pharmacy', 'Optical'], 'Pharmacy or Optical near LS1 4AP'],
    [
      ['Pharmacy', 'Optical', 'Clinic', 'Urgent Care'],
      'Pharmacy, Optical, Clinic or Urgent Care near LS1 4AP',
    ],
    [
      ['Pharmacy', 'Optical', 'Clinic', 'Urgent Care', 'GP Practice'],
      'Pharmacy, Optical, Clinic or 2 more types near LS1 4AP',
    ],
  ])('name the service types %j, and count those beyond what fits', (names, words) => {
    expect(byTypes(...names)).toBe(words);
  });

  it('name the code or the id, and no place', () => {
    expect(describeQuestion({ by: 'odsCode', odsCode: 'B86001' })).toBe('ODS code B86001');
    expect(describeQuestion({ by: 'serviceId', serviceId: '7' })).toBe('service id 7');
  });

  it('know the practice where one plays a part', () => {
    expect(practiceAsked({ by: 'serviceType', serviceTypes: [], ...nearby })).toBe(
      'Canal Wharf Surgery',
    );
    expect(practiceAsked({ by: 'odsCode', odsCode: 'B86001' })).toBeNull();
  });
});
