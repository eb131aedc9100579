import { capacityStates, type CapacityState } from './capacity-states.ts';
import { recordKinds } from './kinds-records.ts';
import { widerKinds } from './kinds-wider.ts';
import { notableServices as id } from './notable-services.ts';
import { writeDown, type PlaceAndName, type WrittenService } from './plan-written-service.ts';
import type { ServiceKind } from './service-kind.ts';
import type { ServiceTypeId } from './service-type-names.ts';

const capacityRecord = (
  serviceId: string,
  typeId: ServiceTypeId,
  place: PlaceAndName,
  capacity: CapacityState,
): WrittenService =>
  writeDown(serviceId, { ...recordKinds.acuteHospital, typeId, inHospital: false }, place, {
    capacity,
  });

const administration = (
  serviceId: string,
  typeId: ServiceTypeId,
  place: PlaceAndName,
): WrittenService => writeDown(serviceId, { ...recordKinds.cluster, typeId }, place);

const template: ServiceKind = { ...recordKinds.retired, typeId: -2 };

const records: readonly WrittenService[] = [
  capacityRecord(
    '2000000031',
    107,
    ['S10', 'Brookside', '(Capacity) Porter Brook Critical Care'],
    capacityStates.redForDays,
  ),
  capacityRecord(
    '2000000032',
    108,
    ['M13', 'Medlock Way', '(Capacity) Medlock Park PICU'],
    capacityStates.amberNow,
  ),
  capacityRecord(
    '2000000033',
    109,
    ['B15', 'Rea Walk', '(Capacity) Rea Valley Burns'],
    capacityStates.greenNow,
  ),
  capacityRecord(
    '2000000034',
    110,
    ['NW3', 'Fleet Row', '(Capacity) Fleet Valley Maternity and Neonate'],
    capacityStates.redStale,
  ),
  capacityRecord(
    '2000000035',
    111,
    ['SE5', 'Park Approach', '(Capacity) Bermondsey Park Paediatrics'],
    capacityStates.neverReported,
  ),
  administration('2000000041', -1, ['LS2', 'Region House', 'Region: Yorkshire And The Humber']),
  administration('2000000042', -1, ['M1', 'Region House', 'Region: North West']),
  administration('2000000043', -1, ['BS1', 'Region House', 'Region: South West']),
  writeDown('2000000044', template, [
    'LS2',
    'Region House',
    'TEMPLATE: Minor Ailments (do not use)',
  ]),
  administration('2000000045', 22, ['LS2', 'Region House', 'Commissioner: West Riding']),
  administration('2000000046', 22, ['EX4', 'County Offices', 'Commissioner: Two Moors']),
];

const { distanceSelling, healthInformation, callHandling, assaultReferral, clinicalAssessment } =
  widerKinds;
const national = { isNational: true } as const;

const nationalAndRegional: readonly WrittenService[] = [
  writeDown(
    id.nationalPharmacyByPost,
    distanceSelling,
    ['LS11', '9 Depot Road', 'Curlew Post Pharmacy'],
    national,
  ),
  writeDown(
    id.nationalHealthInformation,
    healthInformation,
    ['B2', '100 Union Street', 'Health Information: England Line|The Health Advice Line'],
    national,
  ),
  writeDown(
    '2000000053',
    callHandling,
    ['NE3', '1 Lapwing Park', 'NHS 111: Lapwing Park Contact Centre'],
    national,
  ),
  writeDown(
    '2000000054',
    distanceSelling,
    ['EX2', '2 Depot Way', 'Sandpiper Post Pharmacy'],
    national,
  ),
  writeDown('2000000055', assaultReferral, ['M4', '20 Weaver Street', 'SARC: The Foxglove Centre']),
  writeDown('2000000056', assaultReferral, ['BS2', '6 Priory Road', 'SARC: The Harebell Centre']),
  writeDown(
    '2000000057',
    clinicalAssessment,
    ['BS16', '44 Quarry Lane', 'IUC CAS: Severn Clinical Assessment'],
    { capacity: capacityStates.amberForDays },
  ),
  writeDown(
    '2000000058',
    clinicalAssessment,
    ['SE1', '12 Hatter Street', 'IUC CAS: Thames Clinical Assessment'],
    { roles: [2] },
  ),
];

/** Records and services that belong to more than one town. */
export const widerServices: readonly WrittenService[] = [...records, ...nationalAndRegional];
