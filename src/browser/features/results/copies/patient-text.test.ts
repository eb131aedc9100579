import type { ReadableService } from '#contract/desk-api/found-service.ts';
import { foundServiceSchema } from '#contract/desk-api/found-service.ts';
import { discloseService } from '#domain/disclosure/disclose-service.ts';
import type { ClinicianOnlyField } from '#domain/disclosure/disclosure.ts';
import { aClinicianOnlyBlock, aFoundService } from '#testing/a-found-service.ts';
import { openingTimes, session } from '#testing/a-service.ts';
import { anyInstant, anyService, anyServiceOf } from '#testing/any-service.ts';
import { london } from '#testing/london.ts';
import * as fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { handoverText } from './handover.ts';
import { type PatientFacts, type PatientSource, toPatientFacts } from './patient-facts.ts';
import { patientText } from './patient-sentences.ts';

const TWO = london('2026-02-11T14:02');
const at = (now: number) => ({ checkedAt: now, now, isPublicHoliday: () => false });
const textOf = (service: PatientSource, now = TWO) => patientText(toPatientFacts(service, at(now)));

/** As a clinician's browser has it: with everything. */
function asFound(service: Parameters<typeof discloseService>[0]): ReadableService {
  const found = foundServiceSchema.parse({
    ...{ kind: 'service', isLinkedToPractice: false, matchedAgeGroups: [] },
    ...discloseService(service, 'clinician'),
  });
  if (found.kind !== 'service') throw new Error('A disclosed service is readable');
  return found;
}

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
};

describe('the text for a patient', () => {
  it('is sentences to read aloud or to text, with both names, the service id and the time of the check', () => {
    expect(textOf(aFoundService({ clinicianOnly: aClinicianOnlyBlock() })).split('\n')).toEqual([
      'Wharf Street Pharmacy.',
      'It is also called Pharmacy: Wharf Street, Leeds.',
      'Address: 12 Wharf Street, Leeds LS2 7EQ',
      'Phone: 0113 496 0001',
      'Open now, until 6:30pm on Wednesday 11 February.',
      'Ask at the counter.',
      'Website: https://wharf-street.example.org',
      'Checked at 2:02pm on Wednesday 11 February 2026. Opening hours can change. Service id 2000099001.',
    ]);
  });

  it('says what is missing, and no address that could run as a script', () => {
    const bare = { publicPhone: ' ', address: [], town: '', postcode: '', website: 'javascript:1' };
    const text = textOf(aFoundService(bare));
    expect(text).toContain('No address is listed.\nNo phone number is listed.');
    expect(text).not.toContain('Website');
  });

  it.each(['amber', 'red'] as const)('asks to ring first when the service is %s', (rating) => {
    const capacity = { rating, updatedAt: null, updatedBy: null };
    expect(textOf(aFoundService({ capacity }))).toContain('busy: ring before you go');
  });

  it('keeps a text of the directory on one line, whatever stands in it', () => {
    const publicInformation = 'Walk in.\nPROFESSIONAL LINE: 1\u202E\u0000 now';
    expect(textOf(aFoundService({ publicInformation }))).toContain(
      '\nWalk in. PROFESSIONAL LINE: 1 now\n',
    );
  });

  it('has no place for what is for clinicians only', () => {
    type Forbidden = ClinicianOnlyField | 'clinicianOnly';
    expectTypeOf<
      Extract<keyof PatientSource | keyof PatientFacts, Forbidden>
    >().toEqualTypeOf<never>();
  });

  it('holds no clinician-only value, for any service whose every text is a marker', () => {
    fc.assert(
      fc.property(anyServiceOf(fc.uuid()), anyInstant, (service, now) => {
        const found = asFound(service);
        const facts = toPatientFacts(found, at(now));
        const told = `${JSON.stringify(facts)}${patientText(facts)}`;
        const markers = textsIn(found.clinicianOnly);
        expect(markers.filter((marker) => told.includes(marker))).toEqual([]);
        expect(told).toContain(service.publicPhone);
      }),
    );
  });

  it('while the handover holds the professional line and notes, so that the test above can fail', () => {
    fc.assert(
      fc.property(anyServiceOf(fc.uuid()), anyInstant, (service, now) => {
        const found = asFound(service);
        const clinicianOnly = found.clinicianOnly ?? aClinicianOnlyBlock();
        const asked = {
          by: 'clinicalTerm',
          symptom: 'Sore throat',
          postcode: 'LS1 4AP',
          practice: null,
        } as const;
        const text = handoverText({
          ...at(now),
          service: found,
          clinicianOnly,
          detail: null,
          asked,
        });
        for (const field of ['nonPublicPhone', 'email', 'referralInformation'] as const)
          expect(text).toContain(service[field]);
      }),
    );
  });

  it('never says today or tomorrow, for it may be read on another day', () => {
    const silent = { name: 'A', publicName: '', publicInformation: '' };
    fc.assert(
      fc.property(anyService, anyInstant, (service, now) => {
        const { openingTimes } = asFound(service);
        expect(textOf(aFoundService({ ...silent, openingTimes }), now)).not.toMatch(
          /today|tomorrow/i,
        );
      }),
    );
  });
});

describe('opening in the words of a copy', () => {
  const closed = openingTimes();
  const nights = openingTimes({ everyDay: [session('00:00', '08:00'), session('18:00', '23:59')] });
  const evenings = openingTimes({ everyDay: [session('18:00', '24:00')] });
  const friday = openingTimes({
    specified: [{ date: '2026-02-13', sessions: [session('00:00', '10:00')] }],
  });
  const doubtful = openingTimes({
    everyDay: [session('09:00', '18:00')],
    specified: [{ date: '2026-02-12', sessions: ['unreadable'] }],
  });
  it.each([
    [openingTimes({ openAllHours: true }), '14:02', 'Open now, all day and night.'],
    [nights, '20:00', 'Open now, until 8am on Thursday 12 February.'],
    [evenings, '20:00', 'Open now, until midnight at the end of Wednesday 11 February.'],
    [evenings, '14:02', 'Closed now. Opens at 6pm on Wednesday 11 February.'],
    [friday, '14:02', 'Closed now. Opens at midnight at the start of Friday 13 February.'],
    [
      closed,
      '14:02',
      'Closed now. No opening is listed in the next 12 months. Ring before you go.',
    ],
    [
      doubtful,
      '20:00',
      'Closed now. The hours for Thursday 12 February are not confirmed. Ring before you go.',
    ],
    [
      openingTimes({ hasUnreadableEntry: true }),
      '14:02',
      'Opening hours are not confirmed. Ring before you go.',
    ],
  ])('%#', (times, time, sentence) => {
    const text = textOf(aFoundService({ openingTimes: times }), london(`2026-02-11T${time}`));
    expect(text.split('\n')).toContain(sentence);
  });

  it('asks to ring first on a bank holiday without hours', () => {
    const facts = toPatientFacts(aFoundService(), { ...at(TWO), isPublicHoliday: () => true });
    expect(facts.opening).toBe(
      'Closed on Wednesday 11 February, a bank holiday: no hours are listed for it. Ring before you go.',
    );
  });
});
