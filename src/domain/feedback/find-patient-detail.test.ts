import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPatientDetail } from './find-patient-detail.ts';
import {
  anyDateOfBirth,
  anyNhsNumber,
  anyOrdinaryNote,
  anyPostcode,
  inProse,
} from '#testing/any-note.ts';

describe('a note', () => {
  it.each([
    'opens 9:30-17:00, ring 0113 496 0123',
    'Opens at 9.30am, shuts 5pm, not 6pm',
    'hours are 0900-1700, Sat 10:00-14:00, 12 Wharf Street',
    'phone is 020 7946 0123 or +44 (0)113 496 0123',
    'number is 01632 960 123 / 01632 960124 ext 12',
    'Closed on 25 December and 26 December, opens 27 December 10-4',
    '24 December 10:00 to 14:00',
    'closed 25/12 and 26/12',
    'shut since 1 March, moved to 14 Wharf Street, LS1',
    'Ward M1 9am to 5pm',
    'at 12 2nd floor, Unit 3',
    'Only takes ages 5 to 15, not 16 and over',
    'Dental chairs 1-4. No x-ray before 10',
    'Birth centre phone is 0113 496 0123',
    'Does not see babies born before 37 weeks',
    'Opens Mon-Fri 9.30-12.00, 13.30-17.00',
    '111 said 999',
    'New number since December 24 hours a day: 0113 496 0456',
    '',
  ])('may say "%s"', (note) => {
    expect(findPatientDetail(note)).toBeNull();
  });

  it.each([
    '9434765919',
    'pt 943 476 5919 rang',
    '943-476-5919',
    '9434 765 919',
    '943.476.5919',
    '943,476,5919',
    '94 34 76 59 19',
    'NHS:９４３ ４７６ ５９１９',
    '943\u200B476\u200B5919',
    '1234567890',
    '0101571234',
    'rang 0113 496 0123 about 9434765919',
  ])('may hold no NHS number: "%s"', (note) => {
    expect(findPatientDetail(note)).toBe('nhsNumber');
  });

  it.each([
    'LS1 4AP',
    'at ls14ap now',
    'L S 1 4 A P',
    'LS1\u00A04AP',
    'ec1a-1bb',
    'zz99 3vz',
    'm 1 1ae',
    'W1A 0AX.',
    'GIR 0AA',
  ])('may hold no postcode: "%s"', (note) => {
    expect(findPatientDetail(note)).toBe('postcode');
  });

  it('may not hold the postcode that was searched, however it is broken up', () => {
    expect(findPatientDetail('Q.Q.1: 1*k*k')).toBeNull();
    expect(findPatientDetail('Q.Q.1: 1*k*k', 'QQ1 1KK')).toBe('postcode');
  });

  it.each([
    '12/03/1957',
    'dob 12.3.57',
    '12-03-57',
    '3/25/1957',
    '12 03 1957',
    '1957-03-12',
    '12031957',
    '12 March 1957',
    '12th of March, 57',
    '12-Mar-57',
    '12-Mar-57, rang',
    '12 Mar 57 and said',
    '12-Mar-57 to confirm',
    '12Mar1957',
    'March 12, 1957',
    'Mar 12 ’57',
    'born 1957',
    'D.O.B. 120357',
    'date of birth 12th March',
    'child born on 12/3',
  ])('may hold no date of birth: "%s"', (note) => {
    expect(findPatientDetail(note)).toBe('dateOfBirth');
  });

  it.each(['ask.for@example.org', 'jo@mail.example.uk, please'])(
    'may hold no e-mail: "%s"',
    (note) => {
      expect(findPatientDetail(note)).toBe('email');
    },
  );
});

describe('whatever stands around it, a note is refused with', () => {
  it('ten digits, however they are grouped', () => {
    fc.assert(
      fc.property(inProse(anyNhsNumber), (note) => {
        expect(findPatientDetail(note)).not.toBeNull();
      }),
    );
  });

  it('a postcode, in any case and spacing', () => {
    fc.assert(
      fc.property(inProse(anyPostcode), (note) => {
        expect(findPatientDetail(note)).not.toBeNull();
      }),
    );
  });

  it('a date of birth, in any usual form', () => {
    fc.assert(
      fc.property(inProse(anyDateOfBirth), (note) => {
        expect(findPatientDetail(note)).not.toBeNull();
      }),
    );
  });
});

it('an ordinary note about a service is accepted, whatever hours, phones and numbers of houses it holds', () => {
  fc.assert(
    fc.property(anyOrdinaryNote, (note) => {
      expect(findPatientDetail(note)).toBeNull();
    }),
  );
});
