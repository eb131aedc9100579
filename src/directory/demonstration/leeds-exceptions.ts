import { capacityStates } from './capacity-states.ts';
import { pharmacyKinds } from './kinds-pharmacy.ts';
import { primaryCareKinds } from './kinds-primary-care.ts';
import { recordKinds } from './kinds-records.ts';
import { widerKinds } from './kinds-wider.ts';
import { notableServices as id } from './notable-services.ts';
import { writeDown, type WrittenService } from './plan-written-service.ts';
import type { ServiceKind } from './service-kind.ts';

const { urgentTreatment } = primaryCareKinds;
const { wellClinic } = widerKinds;

const catchAllForPrimaryCare: ServiceKind = {
  ...recordKinds.catchAll,
  cares: ['primary', 'emergency'],
};

/** Services near LS1 4AP that a search must leave out, fold away or keep for some people. */
export const leedsExceptions: readonly WrittenService[] = [
  writeDown(
    id.assessmentForCliniciansOnly,
    widerKinds.clinicalAssessment,
    ['LS9', '5 Skell House', 'IUC CAS: West Riding Clinical Assessment'],
    { roles: [2], capacity: capacityStates.redResetLongAgo },
  ),
  writeDown(id.catchAllRecord, catchAllForPrimaryCare, [
    'LS9',
    'Infirmary Walk',
    'ED Catch-All: West Riding',
  ]),
  writeDown(
    id.capacityRecord,
    recordKinds.escalation,
    ['LS9', 'Infirmary Walk', '(Capacity) West Riding Escalation'],
    {
      capacity: capacityStates.amberNow,
    },
  ),
  writeDown(
    id.closedForGood,
    urgentTreatment,
    ['LS1 4DY', '1 Saddler Street', 'UTC: Saddler Street (closed)'],
    {
      status: 'closed',
    },
  ),
  writeDown(
    id.notYetOpen,
    urgentTreatment,
    ['LS1 4HT', '77 Granary Row', 'UTC: Granary Row (opening soon)'],
    {
      status: 'commissioning',
    },
  ),
  writeDown(
    id.publicRoleOnly,
    urgentTreatment,
    ['LS1 3DL', '16 Lantern Street', 'Self Care: Lantern Street|Lantern Street Self Care'],
    {
      roles: [1],
    },
  ),
  writeDown(
    id.menOnly,
    wellClinic,
    ['LS2 7DJ', '32 Priory Gate', 'Clinic: Well Man, Leeds|Priory Well Man Clinic'],
    {
      audience: 'men',
    },
  ),
  writeDown(
    id.womenOnly,
    wellClinic,
    ['LS2 7DJ', '32 Priory Gate', 'Clinic: Well Woman, Leeds|Priory Well Woman Clinic'],
    {
      audience: 'women',
    },
  ),
  writeDown(
    id.noGenderProfiled,
    wellClinic,
    ['LS1 6AE', '4 Foundry Yard', 'Clinic: Foundry Yard|Foundry Yard Clinic'],
    {
      audience: 'noGenderProfiled',
    },
  ),
  writeDown(
    id.entitiesInName,
    pharmacyKinds.pharmacy,
    ['LS1 4DY', '5 Canal Wharf', 'Pharmacy: Lister&#39;s  Chemist &amp; Co|Lister&#39;s Chemist'],
    {
      hours: 'Mon-Fri 08:30-18:30; Sat 09:00-17:00 | pastYears holidaysClosed holidaysRota',
    },
  ),
  writeDown(
    id.bankHolidayPharmacy,
    pharmacyKinds.pharmacy,
    ['LS1 5RG', '60 Wharf Street', 'Pharmacy: Wharf Street Chemist, Leeds|Wharf Street Pharmacy'],
    {
      hours: 'Mon-Sat 08:00-22:00; Sun 10:00-16:00; Bank 10:00-16:00 | christmasClosed',
      capacity: capacityStates.greenNow,
    },
  ),
];
