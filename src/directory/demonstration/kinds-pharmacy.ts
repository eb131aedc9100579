import { dispositions } from './dispositions.ts';
import { reach } from './reach.ts';
import type { ServiceKind } from './service-kind.ts';

const referToPharmacist = [dispositions.pharmacist, dispositions.information];

/** Where a kind says no more of its own. */
const pharmacy = {
  audiences: ['everyone'],
  publicTexts: [
    'No appointment needed. Ask to speak to the pharmacist.',
    'Walk in or ring first.\nBring a list of the medicines you take.',
    '.',
    '',
    'Step-free entrance from the car park. Private consultation room.',
  ],
  clinicianTexts: [
    'Professionals may ring {line} to speak to the pharmacist at once. Do not give this number to patients.',
    '',
    'Send an electronic referral, then ring {line} if the patient is expected within the hour.',
  ],
  professionalTexts: [
    '',
    'Accepts Pharmacy First referrals. Not for children under 1 without a call beforehand.',
  ],
  endpoints: [reach.email],
  dispositions: referToPharmacist,
  ods: ['FZ', 3],
  mayBeInactive: true,
} as const satisfies Partial<ServiceKind>;

const dayHours = [
  'Mon-Fri 09:00-17:30; Sat 09:00-13:00 | holidaysClosed',
  'Mon-Fri 09:00-13:00 14:00-18:00; Sat 09:00-12:30',
  'Mon-Fri 08:30-18:30; Sat 09:00-17:00 | holidaysClosed holidaysRota',
  'Mon-Sat 08:00-22:00; Sun 10:00-16:00; Bank 10:00-16:00 | christmasClosed',
  'Mon-Fri 09:00-13:00 14:15-17:30 | pastYears holidaysClosedInWords',
  'Mon-Fri 08:45-18:00; Sat 09:00-13:00; Bank 10:00-13:00',
  'Mon-Wed,Fri 09:00-18:00; Thu 09:00-13:00; Sat 09:00-12:00 | christmasEve holidaysClosed',
] as const;

const lateHours = [
  'Mon 08:00-23:59; Tue-Sat 00:00-02:00 08:00-23:59; Sun 00:00-02:00 10:00-22:00; Bank 10:00-18:00',
  'Mon-Fri 07:00-22:00; Sat 07:00-22:00; Sun 09:00-19:00; Bank 09:00-17:00 | christmasClosed',
] as const;

export const pharmacyKinds = {
  pharmacy: {
    ...pharmacy,
    typeId: 13,
    names: [
      'Pharmacy: {street} Chemist, {district}|{street} Chemist',
      '{street} Pharmacy',
      'Pharmacy: {surname} &amp; Daughters, {district}|{surname} and Daughters Chemist',
      '{word}&#39;s Corner Pharmacy|',
      '{surname} Dispensing Chemist',
    ],
    count: [9, 5, 2],
    cares: ['minor', 'pharmacist', 'medicineQuestion', 'information'],
    hours: dayHours,
  },
  latePharmacy: {
    ...pharmacy,
    typeId: 13,
    names: ['Pharmacy (late opening): {street} Pharmacy|{street} Late Pharmacy'],
    count: [1, 1, 0],
    cares: ['minor', 'pharmacist', 'latePharmacist', 'palliativeStock', 'medicineQuestion'],
    hours: lateHours,
  },
  urgentSupply: {
    ...pharmacy,
    typeId: 131,
    names: ['Urgent Supply: {surname} Pharmacy, {district}|{surname} Pharmacy'],
    count: [2, 1, 1],
    cares: ['urgentPrescription'],
    hours: [...lateHours, dayHours[0]],
    publicTexts: ['Bring proof of what you take: the box, a repeat slip or the NHS App.'],
    endpoints: [reach.itk, reach.copyByEmail],
    dispositions: [dispositions.repeatPrescription],
  },
  enhancedPharmacy: {
    ...pharmacy,
    typeId: 132,
    names: ['Pharmacy+: {street} Pharmacy, {district}|{street} Pharmacy'],
    count: [2, 1, 1],
    cares: ['minor', 'waterworks', 'infection', 'contraception'],
    hours: [dayHours[2], dayHours[3], dayHours[1]],
    dispositions: [...referToPharmacist, dispositions.emergencyContraception],
  },
  bloodPressureCheck: {
    ...pharmacy,
    typeId: 148,
    names: ['BP Check: {word} Pharmacy, {district}|{word} Pharmacy'],
    count: [1, 0, 0],
    cares: ['bloodPressure'],
    audiences: ['adultsOnlyListed'],
    hours: [dayHours[0], dayHours[5]],
    publicTexts: ['For people aged 40 and over. Takes about ten minutes.'],
    dispositions: [dispositions.zCode],
  },
  pharmacyContraception: {
    ...pharmacy,
    typeId: 149,
    names: ['Contraception: {surname} Chemist, {district}|{surname} Chemist'],
    count: [1, 1, 0],
    cares: ['pharmacyContraception', 'contraception'],
    audiences: ['women'],
    hours: [dayHours[5], dayHours[2]],
    publicTexts: ['The pill, started or continued, after a short private talk. Free of charge.'],
    dispositions: [dispositions.emergencyContraception, dispositions.zCode],
  },
} as const satisfies Record<string, ServiceKind>;
