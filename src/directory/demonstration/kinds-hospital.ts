import { dispositions } from './dispositions.ts';
import { reach } from './reach.ts';
import type { ServiceKind } from './service-kind.ts';

/** Where a kind says no more of its own. */
const hospital = {
  audiences: ['everyone'],
  hours: ['all hours'],
  publicTexts: ['Follow the red signs from the main entrance. Parking is free for the first hour.'],
  clinicianTexts: [
    'Switchboard for professionals {line}, then ask for the coordinator by role, not by name.',
    'Pre-alert on {line}. Ambulances use the lower entrance.',
  ],
  professionalTexts: ['', 'Children under 16 with head injury go to the paediatric desk.'],
  endpoints: [reach.phone],
  dispositions: [dispositions.within2Hours],
  ods: ['RX', 3],
  inHospital: true,
  isWatched: true,
} as const satisfies Partial<ServiceKind>;

export const hospitalKinds = {
  emergencyDepartment: {
    ...hospital,
    typeId: 105,
    names: ['ED: {hospital}, {town}|{hospital} Accident and Emergency'],
    count: [1, 1, 0],
    cares: ['emergency', 'injury', 'assault', 'accident'],
  },
  coLocatedCentre: {
    ...hospital,
    typeId: 150,
    names: ['UTC Co-Located: {hospital}|{hospital} Urgent Treatment Centre'],
    count: [1, 0, 0],
    cares: ['emergency', 'injury', 'accident', 'infection'],
    hours: ['Mon-Sun,Bank 08:00-23:59', 'all hours | christmasClosedInWords'],
  },
  sameDayCare: {
    ...hospital,
    typeId: 140,
    names: ['SDEC: Ambulatory Care, {hospital}|{hospital} Same Day Emergency Care'],
    count: [1, 1, 0],
    cares: ['emergency'],
    audiences: ['adults', 'adultsOnlyListed'],
    hours: ['Mon-Fri 08:00-20:00; Sat-Sun,Bank 09:00-17:00', 'Mon-Fri 08:00-22:00 | holidaysShort'],
    publicTexts: ['Only after a clinician has arranged it.'],
    clinicianTexts: [
      'Consultant line {line}, 8am to 7pm. Have blood pressure and early warning score ready.',
    ],
  },
  eyeCasualty: {
    ...hospital,
    typeId: 120,
    names: ['Eye Casualty: {hospital}|{hospital} Eye Casualty'],
    count: [1, 0, 0],
    cares: ['eye', 'emergency'],
    hours: ['Mon-Fri 08:30-16:30; Sat 08:30-12:00 | holidaysShort'],
    publicTexts: ['Ring first unless sent by an optician or a doctor.'],
  },
  crisisTeam: {
    ...hospital,
    typeId: 142,
    names: ['MH Crisis: {town} Crisis and Home Treatment|{town} Mental Health Crisis Team'],
    count: [1, 1, 0],
    cares: ['mental'],
    audiences: ['adults'],
    publicTexts: ['Ring at any time of day. Family and friends may ring too.'],
    clinicianTexts: ['Priority line for professionals {line}: never for patients or carers.'],
    professionalTexts: ['Under 16: ring the same line and ask for the young people&#39;s team.'],
    inHospital: false,
  },
  eveningCrisisCafe: {
    ...hospital,
    typeId: 11,
    names: ['Crisis Caf\u00e9: {word} Room, {town}|The {word} Room'],
    count: [1, 0, 0],
    cares: ['mental'],
    audiences: ['adults'],
    hours: ['Fri-Sun 18:00-23:59; Mon 18:00-23:00'],
    publicTexts: ['Tea and someone to talk to. No referral needed.'],
    clinicianTexts: [''],
    endpoints: [],
    ods: ['V9', 4],
    inHospital: false,
    isWatched: false,
  },
} as const satisfies Record<string, ServiceKind>;
