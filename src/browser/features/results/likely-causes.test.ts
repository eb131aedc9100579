import { describe, expect, it } from 'vitest';
import { listLikelyCauses } from './likely-causes.ts';

const nearby = { postcode: 'LS1 4AP', practice: null };

describe('the likely causes of an empty answer', () => {
  it('name the distance, the patient, the practice and the symptom', () => {
    const causes = listLikelyCauses({ by: 'clinicalTerm', symptom: 'Cough', ...nearby }, 37.5);
    expect(causes).toHaveLength(4);
    expect(causes[0]).toBe('No service for this symptom lies within 37.5 miles.');
    expect(causes[2]).toMatch(/no practice was chosen/);
  });

  it('never blame the age when types were asked for: it does not narrow them (decision 16)', () => {
    const asked = { by: 'serviceType', serviceTypes: ['Pharmacy'], ...nearby } as const;
    const causes = listLikelyCauses({ ...asked, practice: 'Canal Wharf Surgery' }, 5);
    expect(causes[0]).toBe('No service of the types you chose lies within 5 miles.');
    expect(causes.join(' ')).toContain('patients of Canal Wharf Surgery');
    expect(causes.join(' ')).not.toMatch(/age/);
  });

  it('name the code itself, and no distance or patient, when one was looked up', () => {
    const byCode = listLikelyCauses({ by: 'odsCode', odsCode: 'ZZZ' }, null);
    expect(byCode[0]).toContain('ZZZ is not the service’s ODS code');
    const byId = listLikelyCauses({ by: 'serviceId', serviceId: '7' }, null);
    expect(byId[0]).toContain('7 is not the service’s id');
    expect([...byCode, ...byId].join(' ')).not.toMatch(/miles|patient|symptom/);
  });
});
