import { write, writeTimes, type WrittenTimes } from './written-times.ts';

/** What anybody who follows the specification must find; by London's clock. */
export interface NamedCase {
  readonly name: string;
  readonly times: WrittenTimes;
  readonly at: string;
  readonly holidays?: readonly string[];
  /** State and rule. */
  readonly finds: string;
  /** `open 2026-11-24T09:00`; null when nothing changes within eight days. */
  readonly then: string | null;
}

const shop = [write('09:00', '17:00')];
const morning = [write('10:00', '12:00')];
const allDay = [write('00:00', '23:59')];
const night = [write('00:00', '06:00'), write('20:00', '23:59')];
/** A Friday. */
const CHRISTMAS = '2026-12-25';
const holidays = [CHRISTMAS, '2026-12-28'];

/** `search-by-clinical-term.txt`, "Opening times", sentence by sentence. */
export const specificationCases: readonly NamedCase[] = [
  {
    name: 'specified times override the standard sessions',
    times: writeTimes({ everyDay: shop, dated: [['2026-11-24', ...morning]] }),
    at: '2026-11-24T13:00',
    finds: 'closed specified-date',
    then: 'open 2026-11-25T09:00',
  },
  {
    name: 'specified times override the public holiday sessions',
    times: writeTimes({ everyDay: shop, holiday: shop, dated: [[CHRISTMAS, ...morning]] }),
    at: `${CHRISTMAS}T10:30`,
    holidays,
    finds: 'open specified-date',
    then: `closed ${CHRISTMAS}T12:00`,
  },
  {
    name: 'specified times override the open all hours flag',
    times: writeTimes({ allHours: true, dated: [['2026-11-24', ...morning]] }),
    at: '2026-11-24T13:00',
    finds: 'closed specified-date',
    then: 'open 2026-11-25T00:00',
  },
  {
    name: 'specified times speak for their own date only',
    times: writeTimes({ allHours: true, dated: [['2026-11-24', ...morning]] }),
    at: '2026-11-25T13:00',
    finds: 'open open-all-hours',
    then: null,
  },
  {
    name: 'open all hours is 24 hours a day, 7 days a week',
    times: writeTimes({ allHours: true }),
    at: '2026-11-22T03:00',
    finds: 'open open-all-hours',
    then: null,
  },
  {
    name: 'standard times of an open all hours service are ignored',
    times: writeTimes({ allHours: true, everyDay: morning }),
    at: '2026-11-24T03:00',
    finds: 'open open-all-hours',
    then: null,
  },
  {
    name: 'open all hours stands before the public holiday sessions',
    times: writeTimes({ allHours: true, holiday: morning }),
    at: `${CHRISTMAS}T03:00`,
    holidays,
    finds: 'open open-all-hours',
    then: null,
  },
  {
    name: 'a public holiday’s set of times overrides the standard times of that day',
    times: writeTimes({ everyDay: shop, holiday: morning }),
    at: `${CHRISTMAS}T13:00`,
    holidays,
    finds: 'closed public-holiday',
    then: 'open 2026-12-26T09:00',
  },
  {
    name: 'a service can be set to closed for all public holidays',
    times: writeTimes({ everyDay: shop, holiday: [write('CLOSED')] }),
    at: `${CHRISTMAS}T10:30`,
    holidays,
    finds: 'closed public-holiday',
    then: 'open 2026-12-26T09:00',
  },
  {
    name: 'an exception for a public holiday is recorded as a specified time',
    times: writeTimes({ everyDay: shop, dated: [[CHRISTMAS, ...morning]] }),
    at: `${CHRISTMAS}T10:30`,
    holidays,
    finds: 'open specified-date',
    then: `closed ${CHRISTMAS}T12:00`,
  },
  {
    name: 'standard times hold when none of the above apply',
    times: writeTimes({ everyDay: shop, holiday: morning, dated: [['2026-11-25', ...morning]] }),
    at: '2026-11-24T16:00',
    holidays,
    finds: 'open standard',
    then: 'closed 2026-11-24T17:00',
  },
  {
    name: 'a service may have several sessions on any day',
    times: writeTimes({ everyDay: [write('09:00', '12:30'), write('13:30', '17:30')] }),
    at: '2026-11-24T12:45',
    finds: 'closed standard',
    then: 'open 2026-11-24T13:30',
  },
  {
    name: 'open until 23:59 and again from 00:00 is open overnight',
    times: writeTimes({ everyDay: night }),
    at: '2026-11-24T23:40',
    finds: 'open standard',
    then: 'closed 2026-11-25T06:00',
  },
];

/** Mistakes in peers' public code and the hazards that follow (`peers-and-users.md`, sections 3 and 6). */
export const mistakeCases: readonly NamedCase[] = [
  {
    name: 'the 24-hour flag wins over a dated closure',
    times: writeTimes({ allHours: true, dated: [['2026-11-24']] }),
    at: '2026-11-24T12:00',
    finds: 'closed specified-date',
    then: 'open 2026-11-25T00:00',
  },
  {
    name: 'holiday sessions are never consulted',
    times: writeTimes({ everyDay: shop, holiday: [write('18:00', '20:00')] }),
    at: `${CHRISTMAS}T18:30`,
    holidays,
    finds: 'open public-holiday',
    then: `closed ${CHRISTMAS}T20:00`,
  },
  {
    name: 'a holiday without hours is taken for an ordinary day',
    times: writeTimes({ everyDay: shop }),
    at: `${CHRISTMAS}T10:30`,
    holidays,
    finds: 'closed public-holiday',
    then: 'open 2026-12-26T09:00',
  },
  {
    name: 'a holiday session beats the 24-hour flag',
    times: writeTimes({ allHours: true, everyDay: shop, holiday: morning }),
    at: `${CHRISTMAS}T15:00`,
    holidays,
    finds: 'open open-all-hours',
    then: null,
  },
  {
    name: 'an unexpected dated entry falls back to the weekly hours',
    times: writeTimes({ everyDay: shop, dated: [['2026-11-24', write('SHUT')]] }),
    at: '2026-11-24T12:00',
    finds: 'unconfirmed specified-date',
    then: null,
  },
  {
    name: 'a dated closure without sessions is read as no exception',
    times: writeTimes({ everyDay: shop, dated: [['2026-11-24']] }),
    at: '2026-11-24T12:00',
    finds: 'closed specified-date',
    then: 'open 2026-11-25T09:00',
  },
  {
    name: 'only the first session of a day is read',
    times: writeTimes({ everyDay: [write('09:00', '12:30'), write('13:30', '17:30')] }),
    at: '2026-11-24T16:00',
    finds: 'open standard',
    then: 'closed 2026-11-24T17:30',
  },
  {
    name: 'the minute from 23:59 is closed each night',
    times: writeTimes({ everyDay: allDay }),
    at: '2026-11-24T23:59',
    finds: 'open standard',
    then: null,
  },
  {
    name: 'the closing minute itself still counts as open',
    times: writeTimes({ everyDay: shop }),
    at: '2026-11-24T17:00',
    finds: 'closed standard',
    then: 'open 2026-11-25T09:00',
  },
  {
    name: 'a substitute day is taken for an ordinary Monday',
    times: writeTimes({ everyDay: shop, holiday: [write('CLOSED')] }),
    at: '2026-12-28T12:00',
    holidays,
    finds: 'closed public-holiday',
    then: 'open 2026-12-29T09:00',
  },
  {
    name: 'summer time is forgotten: 8:30 by Greenwich is half past nine',
    times: writeTimes({ everyDay: shop }),
    at: '2026-07-01T08:30Z',
    finds: 'open standard',
    then: 'closed 2026-07-01T17:00',
  },
  {
    name: 'a service that shuts before the patient is there is plainly open',
    times: writeTimes({ everyDay: shop }),
    at: '2026-11-24T16:30',
    finds: 'closing-soon standard',
    then: 'closed 2026-11-24T17:00',
  },
];
