import { describe, expect, it } from 'vitest';
import { readCapacity } from '#contract/dos-rest/read-capacity.ts';
import { ratingInForce } from '#domain/capacity/judge-capacity.ts';
import { london } from '#testing/london.ts';
import { createDemonstrationCatalogue } from './create-demonstration-catalogue.ts';
import { englishBankHolidays } from './dated-openings.ts';
import { notableServices } from './notable-services.ts';

const now = london('2026-11-25T14:45');
const { services } = createDemonstrationCatalogue(now);
type Line = (typeof services)[number];

const wireDate = (date: string) => date.split('-').reverse().join('-');
const sessionsOn = ({ openingTimes }: Line, name: string) =>
  openingTimes.days.find(({ day }) => day === name)?.sessions ?? [];
const specified = ({ openingTimes }: Line, date: string) =>
  openingTimes.specifiedDates.find((entry) => entry.date === wireDate(date))?.sessions;
const clock = (time: { hours: string; minutes: string }) => `${time.hours}:${time.minutes}`;
const writtenOn = (line: Line, day: string) =>
  sessionsOn(line, day).flatMap((session) =>
    'closed' in session ? [] : [`${clock(session.start)}-${clock(session.end)}`],
  );
const rolesOf = ({ referralRoles }: Line) => referralRoles.map(({ id }) => id).join();
const agesOf = ({ ageGroups }: Line) => ageGroups.map(({ id }) => id).join();
const gendersOf = ({ genders }: Line) => genders.map(({ id }) => id).join('');
const openDays = (line: Line) =>
  line.openingTimes.days.filter(({ sessions }) => sessions.length > 0).map(({ day }) => day);
const ratingAt = (line: Line, at: number) => {
  const { updatedAt, resetAt } = line.capacity;
  const { rating } = readCapacity(line.capacity);
  if (rating === null || updatedAt === undefined) return null;
  const reset = resetAt === undefined ? null : Date.parse(resetAt);
  return ratingInForce({ rating, updatedAt: Date.parse(updatedAt), resetAt: reset }, at).rating;
};

const traits: Readonly<Record<string, (line: Line) => boolean>> = {
  'restricted to the practices it lists': ({ serviceReferrals: { restricted, services: list } }) =>
    restricted && list.length >= 2,
  'linked to practices without being restricted': ({ serviceReferrals }) =>
    !serviceReferrals.restricted && serviceReferrals.services.length > 0,
  'open overnight as 23:59 and 00:00': (line) =>
    writtenOn(line, 'Tuesday').some((session) => session.startsWith('00:00')) &&
    writtenOn(line, 'Monday').some((session) => session.endsWith('23:59')),
  'closed over lunch': (line) =>
    writtenOn(line, 'Monday').length === 2 && !line.openingTimes.allHours,
  'open in the evening only': (line) => (writtenOn(line, 'Monday')[0] ?? '') >= '18:00',
  'open on Saturdays only': (line) => openDays(line).join() === 'Saturday',
  'open never': (line) => !line.openingTimes.allHours && openDays(line).length === 0,
  'open on bank holidays by a session': (line) => sessionsOn(line, 'Bankholiday').length > 0,
  'without bank holiday session or dated entry': (line) =>
    !line.openingTimes.allHours &&
    openDays(line).includes('Monday') &&
    sessionsOn(line, 'Bankholiday').length === 0 &&
    line.openingTimes.specifiedDates.length === 0,
  'closed on every bank holiday by dated entries': (line) =>
    englishBankHolidays.every((date) => specified(line, date)?.length === 0),
  'with special hours on every bank holiday': (line) =>
    englishBankHolidays.every((date) => 'start' in (specified(line, date)?.[0] ?? {})),
  'closed on a date by the word': (line) => 'closed' in (specified(line, '2026-12-25')?.[0] ?? {}),
  'closed on a date by an empty list': (line) => specified(line, '2026-12-25')?.length === 0,
  'closed on a date by 00:01 to 00:02': (line) =>
    JSON.stringify(specified(line, '2026-12-31') ?? '').includes('"minutes":"02"'),
  'closing early on training afternoons': (line) =>
    ['2026-12-09', '2027-01-13', '2028-06-14'].every(
      (date) => 'start' in (specified(line, date)?.[0] ?? {}),
    ),
  'with dates long past': (line) => specified(line, '2023-12-25') !== undefined,
  'open all hours without exception': ({ openingTimes }) =>
    openingTimes.allHours && openingTimes.specifiedDates.length === 0,
  'open all hours but for a dated closure': (line) =>
    line.openingTimes.allHours && specified(line, '2026-12-25')?.length === 0,
  national: ({ isNational }) => isNational,
  'with HTML entities in the name': ({ name }) => /&#39;|&amp;/.test(name),
  'with two spaces in the name': ({ name }) => name.includes('  '),
  'with the type before the registered name': ({ name, publicName }) =>
    name.startsWith('Pharmacy: ') && publicName !== '' && !name.endsWith(publicName),
  'without a public name': ({ publicName }) => publicName === '',
  'with blank texts': ({ referralInstructions: { callHandler, other } }) =>
    callHandler === '' && other === '',
  'with a full stop for a text': ({ referralInstructions }) =>
    referralInstructions.callHandler === '.',
  'with clinicians’ text on several lines': ({ referralInstructions }) =>
    referralInstructions.other.includes('\n'),
  'with a padded ODS code': ({ odsCode }) => odsCode.endsWith(' '),
  'with a service id for an ODS code': ({ odsCode, id }) => odsCode.trim() === id,
  'with padded address lines': ({ address }) => address.every((line) => line.endsWith(' ')),
  'with free text in the telephone number': ({ phone }) => phone.public.includes('option'),
  'without a public telephone number': ({ phone }) => phone.public === '' && phone.nonPublic !== '',
  'closed for good': ({ status }) => status === 'closed',
  'not yet open': ({ status }) => status === 'commissioning',
  'for women only': (line) => gendersOf(line) === 'F',
  'for men only': (line) => gendersOf(line) === 'M',
  'without a gender': (line) => gendersOf(line) === '',
  'for everyone': (line) => gendersOf(line) === 'FMI' && agesOf(line) === '1,2,3,4,8',
  'for children only': (line) => agesOf(line) === '2,3,4',
  'for older people only': (line) => agesOf(line) === '8',
  'for adults, older people not listed': (line) => agesOf(line) === '1',
  'for clinicians’ searches only': (line) => rolesOf(line) === '2',
  'for call handlers’ searches only': (line) => rolesOf(line) === '23',
  'for the public’s searches only': (line) => rolesOf(line) === '1',
  'for both desks': (line) => rolesOf(line) === '2,23',
  'green minutes ago': (line) => ratingAt(line, now) === 'green' && ageInMinutes(line) < 10,
  'green almost a day ago': (line) => ratingAt(line, now) === 'green' && ageInMinutes(line) > 1300,
  'amber now': (line) => ratingAt(line, now) === 'amber',
  'red now': (line) => ratingAt(line, now) === 'red',
  'green more than a day ago, so not reported': (line) =>
    ratingAt(line, now) === null && line.capacity.status.rag === 'GREEN',
  'red more than a day ago, so not reported though it may still hold': (line) =>
    ratingAt(line, now) === null &&
    line.capacity.status.rag === 'RED' &&
    Date.parse(line.capacity.resetAt ?? '') > now,
  'amber until minutes ago, now green by itself': (line) =>
    ratingAt(line, now) === 'green' && line.capacity.status.rag === 'AMBER',
  'never reported': ({ capacity }) => capacity.updatedAt === undefined,
};

function ageInMinutes({ capacity }: Line): number {
  return (now - Date.parse(capacity.updatedAt ?? '')) / 60_000;
}

describe('the demonstration data shows a service', () => {
  it.each(Object.keys(traits))('%s', (trait) => {
    expect(services.some((line) => traits[trait]?.(line))).toBe(true);
  });
});

it('is not returned for the wrong reason: most services are active and seen from both desks', () => {
  const usual = services.filter(
    (line) =>
      line.status === 'active' &&
      /(?:^|,)2(?:,|$)/.test(rolesOf(line)) &&
      rolesOf(line).includes('23'),
  );
  expect(usual.length / services.length).toBeGreaterThan(0.8);
});

it('keeps amber and red within five days', () => {
  for (const { capacity } of services) {
    const { updatedAt, resetAt } = capacity;
    if (updatedAt === undefined || resetAt === undefined) continue;
    const days = (Date.parse(resetAt) - Date.parse(updatedAt)) / 86_400_000;
    expect(days).toBeGreaterThan(0);
    expect(days).toBeLessThanOrEqual(5);
  }
});

describe('the notable services', () => {
  const notable = (name: keyof typeof notableServices): Line => {
    const line = services.find(({ id }) => id === notableServices[name]);
    if (line === undefined) throw new Error(`No such service: ${name}`);
    return line;
  };

  it.each([
    ['redWhileOpenAllHours', 'red now'],
    ['openAllHoursClosedAtChristmas', 'open all hours but for a dated closure'],
    ['eveningHubLinkedToPractices', 'linked to practices without being restricted'],
    ['eveningHubLinkedToPractices', 'open in the evening only'],
    ['saturdayOnlyHub', 'open on Saturdays only'],
    ['lunchBreakPractice', 'closed over lunch'],
    ['halfDayAndTrainingPractice', 'closing early on training afternoons'],
    ['overnightSessions', 'open overnight as 23:59 and 00:00'],
    ['restrictedToPractices', 'restricted to the practices it lists'],
    ['restrictedToOtherPractices', 'restricted to the practices it lists'],
    ['childrenOnly', 'for children only'],
    ['olderPeopleOnly', 'for older people only'],
    ['menOnly', 'for men only'],
    ['womenOnly', 'for women only'],
    ['noGenderProfiled', 'without a gender'],
    ['assessmentForCliniciansOnly', 'for clinicians’ searches only'],
    ['outOfHoursForCallHandlersOnly', 'for call handlers’ searches only'],
    ['publicRoleOnly', 'for the public’s searches only'],
    ['closedForGood', 'closed for good'],
    ['notYetOpen', 'not yet open'],
    ['entitiesInName', 'with HTML entities in the name'],
    ['bankHolidayPharmacy', 'open on bank holidays by a session'],
    ['nationalPharmacyByPost', 'national'],
    ['nationalHealthInformation', 'national'],
  ] as const)('%s is %s', (name, trait) => {
    expect(traits[trait]?.(notable(name))).toBe(true);
  });

  it('are all there', () => {
    const ids = new Set(services.map(({ id }) => id));
    for (const id of Object.values(notableServices)) expect(ids.has(id)).toBe(true);
  });
});
