import { aSearchAnswer } from '#testing/a-found-service.ts';
import { aSearchRequest, aServiceTypeRequest } from '#testing/a-search-request.ts';
import { describe, expect, it } from 'vitest';
import { listLikelyCauses } from './likely-causes.ts';

const nearby = { postcode: 'LS1 4AP', practice: null };
const answer = aSearchAnswer([], { searchDistance: 5 });

describe('the likely causes of an empty answer', () => {
  it('are what was asked, and nothing else, with what one press can take away', () => {
    const asked = { by: 'clinicalTerm', symptom: 'Cough', ...nearby } as const;
    const bare = listLikelyCauses({ answer, request: aSearchRequest(), asked });
    expect(bare.map(({ relaxation }) => relaxation)).toEqual(['distance', null, null]);
    expect(bare[0]?.text).toBe('No service for this symptom lies within 5 miles.');
    expect(bare[1]?.text).toMatch(/no practice was chosen/);
    const request = aSearchRequest({ ageGroup: 2, gender: 'F', gpPracticeId: '7' });
    const full = listLikelyCauses({
      answer,
      request,
      asked: { ...asked, practice: 'Canal Wharf Surgery' },
    });
    expect(full.map(({ relaxation }) => relaxation)).toEqual([
      'distance',
      'age',
      'sex',
      'practice',
      null,
    ]);
  });

  it('never blame the age when types were asked for: it does not narrow them (decision 16)', () => {
    const asked = { by: 'serviceType', serviceTypes: ['Pharmacy'], ...nearby } as const;
    const request = { ...aServiceTypeRequest(), ageGroup: 1 } as const;
    const causes = listLikelyCauses({ answer, request, asked });
    expect(causes[0]?.text).toBe('No service of the types you chose lies within 5 miles.');
    expect(causes.map(({ text }) => text).join(' ')).not.toMatch(/\bage\b/);
  });

  it('name the code itself, and no distance or patient, when one was looked up', () => {
    const byCode = listLikelyCauses({
      answer,
      request: { by: 'odsCode', odsCode: 'ZZZ' },
      asked: { by: 'odsCode', odsCode: 'ZZZ' },
    });
    expect(byCode[0]?.text).toContain('ZZZ is not the service’s ODS code');
    expect(byCode.map(({ text }) => text).join(' ')).not.toMatch(/miles|patient|symptom/);
  });
});
