import { dispositions } from './dispositions.ts';
import { reach } from './reach.ts';
import type { ServiceKind } from './service-kind.ts';

/** Services for a whole region or for all of England: each is written by hand, none is dealt to towns. */
const wider = {
  audiences: ['everyone'],
  count: [0, 0, 0],
  hours: ['all hours'],
  professionalTexts: [''],
  endpoints: [reach.phone],
  dispositions: [dispositions.clinicianCall],
  ods: ['NW', 3],
} as const satisfies Partial<ServiceKind>;

export const widerKinds = {
  clinicalAssessment: {
    ...wider,
    typeId: 133,
    names: ['IUC CAS: {town} Clinical Assessment'],
    cares: ['primary', 'mental', 'plannedCare'],
    publicTexts: [''],
    clinicianTexts: [
      'Clinician to clinician on {line}. A senior doctor rings back within the hour.',
    ],
    isWatched: true,
  },
  callHandling: {
    ...wider,
    typeId: 130,
    names: ['NHS 111: {town} Contact Centre'],
    cares: ['information'],
    publicTexts: ['Ring 111. Free from any telephone, day and night.'],
    clinicianTexts: ['Team leader {line}.'],
  },
  distanceSelling: {
    ...wider,
    typeId: 134,
    names: ['{word} Post Pharmacy'],
    cares: ['routinePrescription', 'pharmacist'],
    hours: ['Mon-Fri 09:00-18:00; Sat 09:00-13:00 | holidaysClosed'],
    publicTexts: ['Sends medicines by post to any address in England. No counter to visit.'],
    clinicianTexts: ['Dispensary {line}.'],
    dispositions: [dispositions.repeatPrescription],
    ods: ['FZ', 3],
  },
  healthInformation: {
    ...wider,
    typeId: 113,
    names: ['Health Information: {town} Line'],
    cares: ['information', 'medicineQuestion'],
    hours: ['Mon-Fri 09:00-20:00; Sat-Sun,Bank 10:00-16:00'],
    publicTexts: ['Advice on staying well, in 30 languages.'],
    clinicianTexts: ['.'],
    endpoints: [],
    dispositions: [dispositions.information],
  },
  assaultReferral: {
    ...wider,
    typeId: 143,
    names: ['SARC: The {word} Centre'],
    cares: ['assault'],
    publicTexts: ['Ring at any time. You do not have to tell the police.'],
    clinicianTexts: ['Forensic examiner on call {line}. Advise the patient not to wash.'],
  },
  wellClinic: {
    ...wider,
    typeId: 17,
    names: ['Clinic: {word} Clinic, {town}|{word} Clinic'],
    cares: ['sexual', 'contraception', 'waterworks'],
    hours: ['Mon,Wed 09:30-12:30 13:30-16:30; Thu 17:00-20:00 | holidaysClosed'],
    publicTexts: ['By appointment. Interpreters can be arranged.'],
    clinicianTexts: ['Clinic nurse {line}.'],
    endpoints: [],
  },
} as const satisfies Record<string, ServiceKind>;
