import type { NamedCase } from './named-cases.ts';
import { write, writeTimes, type WrittenSession } from './written-times.ts';

const shop = [write('09:00', '17:00')];
const allDay = [write('00:00', '23:59')];
const TUESDAY = '2026-11-24';

const dated = (...sessions: WrittenSession[]) =>
  writeTimes({ everyDay: shop, dated: [[TUESDAY, ...sessions]] });

const tuesday = (...sessions: WrittenSession[]) =>
  writeTimes({ everyDay: shop, week: { Tuesday: sessions } });

const atNoon = { at: `${TUESDAY}T12:00` };
const doubtful = { ...atNoon, finds: 'unconfirmed specified-date', then: null };
const shutToday = { ...atNoon, finds: 'closed specified-date', then: 'open 2026-11-25T09:00' };

/** Decision 7, clause by clause. */
export const decisionCases: readonly NamedCase[] = [
  {
    name: 'an end is the first closed instant: the minute before it is open',
    times: tuesday(write('09:00', '12:01')),
    ...atNoon,
    finds: 'closing-soon standard',
    then: `closed ${TUESDAY}T12:01`,
  },
  {
    name: 'an end is the first closed instant: at it the service is closed',
    times: tuesday(write('09:00', '12:00')),
    ...atNoon,
    finds: 'closed standard',
    then: 'open 2026-11-25T09:00',
  },
  {
    name: 'an end of 23:59 is the end of the day',
    times: tuesday(write('09:00', '23:59')),
    at: `${TUESDAY}T23:59`,
    finds: 'closing-soon standard',
    then: 'closed 2026-11-25T00:00',
  },
  {
    name: 'an end of 23:58 is not',
    times: tuesday(write('09:00', '23:58')),
    at: `${TUESDAY}T23:58`,
    finds: 'closed standard',
    then: 'open 2026-11-25T09:00',
  },
  ...['00:00', '24:00'].map((end) => ({
    name: `an end of ${end} after a later start is midnight`,
    times: tuesday(write('09:00', end)),
    at: `${TUESDAY}T23:59`,
    finds: 'closing-soon standard',
    then: 'closed 2026-11-25T00:00',
  })),
  ...['23:58', '23:59'].map((clock) => ({
    name: `23:59 followed by 00:00 is one opening, seen at ${clock}`,
    times: writeTimes({ everyDay: [write('00:00', '03:00'), write('20:00', '23:59')] }),
    at: `${TUESDAY}T${clock}`,
    finds: 'open standard',
    then: 'closed 2026-11-25T03:00',
  })),
  ...['00:00', '00:01', '00:02'].map((clock) => ({
    name: `23:59 followed by 00:00 is one opening, seen at ${clock}`,
    times: writeTimes({ everyDay: [write('00:00', '03:00'), write('20:00', '23:59')] }),
    at: `2026-11-25T${clock}`,
    finds: 'open standard',
    then: 'closed 2026-11-25T03:00',
  })),
  { name: 'an empty list closes a specified date', times: dated(), ...shutToday },
  { name: 'the word closes a specified date', times: dated(write('CLOSED')), ...shutToday },
  {
    name: '00:01 to 00:02 standing alone closes a specified date, that minute included',
    times: dated(write('00:01', '00:02')),
    ...shutToday,
    at: `${TUESDAY}T00:01`,
  },
  {
    name: '00:01 to 00:02 beside another session is a session',
    times: dated(write('00:01', '00:02'), ...shop),
    ...atNoon,
    finds: 'open specified-date',
    then: `closed ${TUESDAY}T17:00`,
  },
  {
    name: '00:01 to 00:02 in weekly hours is a session',
    times: tuesday(write('00:01', '00:02')),
    at: `${TUESDAY}T00:01`,
    finds: 'closing-soon standard',
    then: `closed ${TUESDAY}T00:02`,
  },
  { name: 'a reversed session', times: dated(write('17:00', '09:00')), ...doubtful },
  { name: 'a session past midnight', times: dated(write('22:00', '02:00')), ...doubtful },
  { name: 'a session of no length', times: dated(write('12:00', '12:00')), ...doubtful },
  { name: 'midnight to midnight', times: dated(write('00:00', '00:00')), ...doubtful },
  { name: 'a session that cannot be read', times: dated(write('noon', '17:00')), ...doubtful },
  { name: 'hours that are not known', times: dated(write('NOT KNOWN')), ...doubtful },
  { name: 'one bad session among good ones', times: dated(...shop, write('9', '10')), ...doubtful },
  { name: 'closed beside a session', times: dated(write('CLOSED'), ...shop), ...doubtful },
  {
    name: 'two entries for one date that differ',
    times: writeTimes({ everyDay: shop, dated: [[TUESDAY], [TUESDAY, ...shop]] }),
    ...doubtful,
  },
  {
    name: 'two entries for one date that mean the same count as one',
    times: writeTimes({ everyDay: shop, dated: [[TUESDAY], [TUESDAY, write('CLOSED')]] }),
    ...shutToday,
  },
  {
    name: 'overlapping sessions are united',
    times: tuesday(write('09:00', '13:00'), write('11:00', '16:00'), write('12:30', '12:45')),
    ...atNoon,
    finds: 'open standard',
    then: `closed ${TUESDAY}T16:00`,
  },
  {
    name: 'touching sessions are joined: no closing soon between them',
    times: tuesday(write('09:00', '12:10'), write('12:10', '16:00')),
    ...atNoon,
    finds: 'open standard',
    then: `closed ${TUESDAY}T16:00`,
  },
  {
    name: 'weekly hours in doubt are never made up for',
    times: tuesday(write('17:00', '09:00')),
    ...atNoon,
    finds: 'unconfirmed standard',
    then: null,
  },
  {
    name: 'an opening that runs into a day in doubt is open until midnight and no farther',
    times: writeTimes({ everyDay: allDay, week: { Wednesday: [write('?', '?')] } }),
    ...atNoon,
    finds: 'open standard',
    then: 'unconfirmed 2026-11-25T00:00',
  },
  {
    name: 'closing soon is thirty minutes',
    times: tuesday(write('09:00', '12:30')),
    ...atNoon,
    finds: 'closing-soon standard',
    then: `closed ${TUESDAY}T12:30`,
  },
  {
    name: 'and not thirty-one',
    times: tuesday(write('09:00', '12:31')),
    ...atNoon,
    finds: 'open standard',
    then: `closed ${TUESDAY}T12:31`,
  },
  {
    name: 'a weekday’s opening runs on into a bank holiday that begins with one',
    times: writeTimes({ everyDay: [write('20:00', '23:59')], holiday: [write('00:00', '02:00')] }),
    at: '2026-12-24T23:45',
    holidays: ['2026-12-25'],
    finds: 'open standard',
    then: 'closed 2026-12-25T02:00',
  },
  {
    name: 'a dated opening runs on into open all hours',
    times: writeTimes({ allHours: true, dated: [[TUESDAY, write('18:00', '23:59')]] }),
    at: `${TUESDAY}T23:45`,
    finds: 'open specified-date',
    then: null,
  },
  {
    name: 'decision 8: in spring 1:30 is passed over',
    times: writeTimes({ week: { Sunday: [write('01:30', '04:00')] } }),
    at: '2027-03-28T00:59Z',
    finds: 'closed standard',
    then: 'open 2027-03-28T02:00',
  },
  {
    name: 'decision 8: in autumn 1:30 comes twice',
    times: writeTimes({ week: { Sunday: [write('01:00', '01:30')] } }),
    at: '2026-10-25T00:30Z',
    finds: 'closed standard',
    then: 'open 2026-10-25T01:00Z',
  },
];
