import { capacityStates } from './capacity-states.ts';
import { primaryCareKinds } from './kinds-primary-care.ts';
import { notableServices as id } from './notable-services.ts';
import { writeDown, type WrittenService } from './plan-written-service.ts';
import type { ListedPractice } from './service-plan.ts';

const { gpPractice, accessHub, networkClinic, urgentTreatment, outOfHours } = primaryCareKinds;

const practices: readonly WrittenService[] = [
  writeDown(id.fullDayPractice, gpPractice, ['LS1 4DY', '3 Canal Wharf', 'Canal Wharf Surgery'], {
    hours: 'Mon-Fri 08:00-18:30 | pastYears holidaysClosed',
    capacity: capacityStates.greenNow,
  }),
  writeDown(
    id.lunchBreakPractice,
    gpPractice,
    ['LS1 4HT', '18 Tannery Row', 'Tannery Row  Medical Centre|Tannery Row Medical Centre'],
    {
      hours: 'Mon-Fri 08:30-12:30 13:30-17:00',
      capacity: capacityStates.neverReported,
    },
  ),
  writeDown(
    id.halfDayAndTrainingPractice,
    gpPractice,
    ['LS1 2ED', '51 Mulberry Street', 'GP: Mulberry House, City Centre|Mulberry House'],
    {
      hours:
        'Mon-Tue,Thu-Fri 08:00-18:00; Wed 08:00-12:30 | pastJubilee training holidaysClosedInWords',
      capacity: capacityStates.greenStale,
    },
  ),
  writeDown(
    id.longDayPractice,
    gpPractice,
    ['LS2 8JS', '7 Weaver Street', 'Dr Ellershaw &amp; Partners|Weaver Street Surgery'],
    {
      hours: 'Mon-Fri 07:30-20:00; Sat 09:00-13:00; Bank 09:00-12:00',
      capacity: capacityStates.amberNow,
    },
  ),
  writeDown(
    id.closesAtFourPractice,
    gpPractice,
    ['LS1 6AE', '2 Foundry Yard', 'Foundry Yard Practice'],
    {
      hours: 'Mon-Fri 08:00-16:00',
      capacity: capacityStates.greenAlmostStale,
    },
  ),
];

const listed = (...places: readonly number[]): readonly ListedPractice[] =>
  practices
    .filter((_, place) => places.includes(place))
    .map(({ serviceId, place: [, , name] }) => ({ id: serviceId, name: name.split('|')[0] ?? '' }));

const otherServices: readonly WrittenService[] = [
  writeDown(
    id.eveningHubLinkedToPractices,
    accessHub,
    ['LS1 5DA', '90 Malthouse Lane', 'GP Access Hub: City Evenings|City Evening Surgery'],
    {
      practices: listed(0, 2),
      capacity: capacityStates.greenNow,
    },
  ),
  writeDown(
    id.saturdayOnlyHub,
    accessHub,
    ['LS2 9NZ', '11 Beacon Rise', 'GP Access Hub: Beacon Rise|Beacon Rise Saturday Clinic'],
    {
      hours: 'Sat 09:00-17:00 | christmasClosed',
      capacity: capacityStates.amberJustReset,
      publicText: '.',
    },
  ),
  writeDown(
    id.middayHub,
    accessHub,
    ['LS3 1AB', '6 Dyehouse Lane', 'GP Access Hub: Dyehouse Lane|Dyehouse Midday Clinic'],
    {
      hours: 'Mon-Fri 12:00-15:00 | newYearsEveMarkedClosed',
      publicText: '',
    },
  ),
  writeDown(
    id.childrenOnly,
    accessHub,
    ['LS1 3DL', '14 Lantern Street', 'GP Access Hub: Children, Leeds|Lantern Children’s Hub'],
    {
      audience: 'children',
      hours: 'Mon-Sun 16:00-22:00',
    },
  ),
  writeDown(
    id.olderPeopleOnly,
    accessHub,
    ['LS2 7DJ', '30 Priory Gate', 'GP Access Hub: Frailty, Leeds|Priory Frailty Clinic'],
    {
      audience: 'olderPeople',
      hours: 'Mon-Fri 09:00-17:00 | holidaysShort',
    },
  ),
  writeDown(
    id.redWhileOpenAllHours,
    urgentTreatment,
    ['LS1 2ED', '1 Albion Yard', 'UTC: Albion Yard|Albion Yard Urgent Treatment Centre'],
    {
      hours: 'all hours | christmasClosed newYearClosedInWords',
      capacity: capacityStates.redNow,
    },
  ),
  writeDown(
    id.amberForDays,
    urgentTreatment,
    ['LS1 5RG', '40 Aire Bridge Road', 'UTC: Aire Bridge|Aire Bridge Urgent Treatment Centre'],
    {
      capacity: capacityStates.amberForDays,
      clinicianText:
        'Nurse in charge {line}.\nChildren under 2: ring before you send.\n\nNo X-ray between 8pm and 8am.',
    },
  ),
  writeDown(
    id.overnightSessions,
    urgentTreatment,
    ['LS2 8JS', '22 Quay Street', 'UTC: Quay Street Nights|Quay Street Night Walk-in'],
    {
      hours: 'Mon 12:00-23:59; Tue-Sun 00:00-02:00 12:00-23:59; Bank 00:00-02:00 12:00-23:59',
      capacity: capacityStates.redStale,
    },
  ),
  writeDown(
    id.outOfHoursForCallHandlersOnly,
    outOfHours,
    ['LS3 1AB', '8 Kiln Lane', 'IUC Treatment: Leeds Calls|Leeds Home Visiting Doctors'],
    {
      roles: [23],
    },
  ),
  writeDown(
    id.restrictedToPractices,
    networkClinic,
    ['LS1 5DA', '92 Malthouse Lane', 'PCN: Canalside Network|Canalside Same Day Clinic'],
    {
      practices: listed(0, 1, 3),
      isRestricted: true,
      hours: 'Mon-Fri 09:00-12:00 13:00-17:30 | holidaysClosed',
    },
  ),
  writeDown(
    id.restrictedToOtherPractices,
    networkClinic,
    ['LS2 9NZ', '13 Beacon Rise', 'PCN: Beacon Network|Beacon Same Day Clinic'],
    {
      practices: listed(2, 4),
      isRestricted: true,
    },
  ),
];

/** What an adult with a sore throat at LS1 4AP finds first. */
export const leedsPrimaryCare: readonly WrittenService[] = [...practices, ...otherServices];
