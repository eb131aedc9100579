import { dispositions } from './dispositions.ts';
import type { ServiceKind } from './service-kind.ts';

/** Records that are no place to send a patient. A few hold symptoms, so that a desk must fold them away. */
const entry = {
  audiences: ['everyone'],
  hours: ['all hours'],
  publicTexts: [''],
  clinicianTexts: ['.'],
  professionalTexts: [''],
  endpoints: [],
  dispositions: [dispositions.zCode],
  ods: ['QZ', 3],
  isRecordOnly: true,
} as const satisfies Partial<ServiceKind>;

export const recordKinds = {
  cluster: {
    ...entry,
    typeId: 6,
    names: ['Cluster: {town}'],
    count: [1, 1, 1],
    cares: ['information'],
    hours: ['never'],
  },
  catchAll: {
    ...entry,
    typeId: 40,
    names: ['ED Catch-All: {hospital}|{hospital}'],
    count: [1, 1, 0],
    cares: ['emergency'],
    inHospital: true,
  },
  retired: {
    ...entry,
    typeId: 21,
    names: ['RETIRED - {street} Walk-in Centre'],
    count: [1, 0, 0],
    cares: ['minor'],
    hours: ['never'],
  },
  acuteHospital: {
    ...entry,
    typeId: 114,
    names: ['(Capacity) {hospital}'],
    count: [1, 0, 0],
    cares: ['emergency'],
    inHospital: true,
    isWatched: true,
  },
  escalation: {
    ...entry,
    typeId: 115,
    names: ['(Capacity) {town} System Escalation'],
    count: [0, 0, 0],
    cares: ['primary', 'emergency'],
    isWatched: true,
  },
} as const satisfies Record<string, ServiceKind>;
