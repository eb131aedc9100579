import { aClinicianOnlyBlock, aFoundService } from '#testing/a-found-service.ts';
import { london } from '#testing/london.ts';
import { describe, expect, it } from 'vitest';
import { type HandoverParts, handoverText } from './handover.ts';

const now = london('2026-02-11T14:05');
const parts = (more: Partial<HandoverParts> = {}): HandoverParts => ({
  ...{ now, checkedAt: london('2026-02-11T14:02'), isPublicHoliday: () => false },
  service: aFoundService(),
  clinicianOnly: aClinicianOnlyBlock(),
  detail: null,
  asked: {
    by: 'clinicalTerm',
    symptom: 'Sore throat',
    postcode: 'LS1 4AP',
    practice: 'Burley Park',
  },
  ...more,
});

describe('the handover', () => {
  it('is SBAR with the question, the service’s facts and the time of the check, and makes up nothing', () => {
    expect(handoverText(parts())).toBe(
      [
        'Handover: Pharmacy: Wharf Street, Leeds',
        '',
        'SITUATION',
        'Reason for contact: To be completed by the clinician.',
        'Searched for: Sore throat',
        'Patient’s postcode: LS1 4AP',
        'Patient’s GP practice: Burley Park',
        'Service: Pharmacy: Wharf Street, Leeds',
        'Known to the public as: Wharf Street Pharmacy',
        'Service type: Pharmacy',
        'Service id: 2000099001',
        'ODS code: FZZ01',
        'Address: 12 Wharf Street, Leeds LS2 7EQ',
        'Opening at 2:05pm on Wednesday 11 February 2026: Open now, until 6:30pm on Wednesday 11 February.',
        'Hours that decide: Wednesday hours',
        'Capacity: Capacity not reported in the last 24 hours: an earlier amber or red may still apply',
        'Checked in the directory: 2:02pm on Wednesday 11 February 2026',
        'Public phone: 0113 496 0001',
        'Professional line (clinicians only: do not share with patients): 0113 496 0002',
        'Referral information (clinicians only: do not share with patients): Ring the dispensary before you refer.',
        'Professional referral information (clinicians only: do not share with patients): Accepts referrals by telephone.',
        '',
        'BACKGROUND',
        'To be completed by the clinician.',
        '',
        'ASSESSMENT',
        'To be completed by the clinician.',
        '',
        'RECOMMENDATION',
        'To be completed by the clinician.',
      ].join('\n'),
    );
  });

  it('takes the e-mail address and capacity with its time from the detail record', () => {
    const detail = aFoundService({
      capacity: { rating: 'amber', updatedAt: london('2026-02-10T18:00'), updatedBy: 'person' },
      clinicianOnly: aClinicianOnlyBlock({ email: 'd@example.org' }),
    });
    const text = handoverText(parts({ detail }));
    expect(text).toContain('(clinicians only: do not share with patients): d@example.org');
    expect(text).toContain(
      'Capacity: Low capacity reported, updated at 6pm on Tuesday 10 February 2026',
    );
  });

  it('says that no professional line is listed rather than leave it out', () => {
    const clinicianOnly = aClinicianOnlyBlock({ nonPublicPhone: ' ' });
    expect(handoverText(parts({ clinicianOnly }))).toContain(
      'Professional line (clinicians only: do not share with patients): none listed',
    );
  });

  it('names the patient’s own postcode, and says so where the search was made from the map', () => {
    const { asked } = parts();
    const text = handoverText(parts({ asked: { ...asked, searchedFrom: 'LS6 2AB' } as never }));
    expect(text).toContain('Patient’s postcode: LS1 4AP\n');
    expect(text).toContain(
      'Searched from: LS6 2AB, the middle of the map: not where the patient is\n',
    );
  });
});
