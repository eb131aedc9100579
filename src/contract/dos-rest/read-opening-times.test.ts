import { weekdays } from '#domain/opening/opening-times.ts';
import { aWireSession, aWireWeek } from '#testing/a-wire-record.ts';
import { describe, expect, it } from 'vitest';
import { readOpeningTimes } from './read-opening-times.ts';

const mondayOf = (sessions: unknown) =>
  readOpeningTimes({ allHours: false, days: [{ day: 'Monday', sessions }] }).standard.Monday;

const timesOf = (start: unknown, end: unknown) => mondayOf([{ start, end }]);

describe('a session', () => {
  it('is two-digit texts, read as minutes since midnight', () => {
    expect(mondayOf([aWireSession('08:30', '12:05'), aWireSession('14:00', '23:59')])).toEqual([
      { start: 510, end: 725 },
      { start: 840, end: 1439 },
    ]);
  });

  it.each([
    ['numbers', { hours: 8, minutes: 30 }],
    ['unpadded', { hours: '8', minutes: '30' }],
    ['with seconds', { hours: '08', minutes: '30', seconds: '59' }],
    ['as text', '08:30'],
    ['as text with seconds', ' 8:30:59 '],
  ])('may have times %s', (_form, start) => {
    expect(timesOf(start, '24:00')).toEqual([{ start: 510, end: 1440 }]);
  });

  it.each([
    ...['', '08', '25:00', '24:01', '08:60', '-1:00', '08:30pm', 'noon', null, 8, {}, []],
    ...[{ hours: '08' }, { hours: '08', minutes: '' }, { hours: 8.5, minutes: 0 }],
  ])('with the time %o is unreadable, never closed', (time) => {
    expect(timesOf(time, '18:00')).toEqual(['unreadable']);
    expect(timesOf('08:00', time)).toEqual(['unreadable']);
  });

  it('may be reversed or of no length: that is for the domain to judge', () => {
    expect(timesOf('18:00', '09:00')).toEqual([{ start: 1080, end: 540 }]);
    expect(timesOf('00:00', '00:00')).toEqual([{ start: 0, end: 0 }]);
  });

  it.each(['CLOSED', 'closed', ' Closed ', true])('{"closed": %o} is closed', (closed) => {
    expect(mondayOf([{ closed }])).toEqual(['closed']);
  });

  it('closed and open at once is unreadable', () => {
    const session = aWireSession('09:00', '17:00');
    expect(mondayOf([{ ...session, closed: 'CLOSED' }])).toEqual(['unreadable']);
    expect(mondayOf([{ ...session, closed: 'PERHAPS' }])).toEqual(['unreadable']);
  });

  it.each([false, '', null])('with times and the mark %o is open', (closed) => {
    expect(mondayOf([{ ...aWireSession('09:00', '17:00'), closed }])).toEqual([
      { start: 540, end: 1020 },
    ]);
  });

  it.each([[{}], [null], [7], ['open'], [[]], [{ closed: 'PERHAPS' }], [{ closed: false }]])(
    'that is %o is unreadable',
    (session) => {
      expect(mondayOf([session])).toEqual(['unreadable']);
    },
  );
});

describe('a day', () => {
  it('without sessions is closed only when its list is empty', () => {
    expect(mondayOf([])).toEqual([]);
  });

  it.each([undefined, null, '', 'closed', 0, {}])(
    'whose sessions are %o is unreadable',
    (sessions) => {
      expect(mondayOf(sessions)).toEqual(['unreadable']);
    },
  );

  it('may come in any order, in any capitals', () => {
    const { days } = aWireWeek({ days: { Sunday: [aWireSession('10:00', '16:00')] } });
    const shuffled = days.toReversed().map(({ day, sessions }) => ({
      day: ` ${day.toUpperCase()} `,
      sessions,
    }));
    const times = readOpeningTimes({ allHours: false, days: shuffled });
    expect(times.standard.Sunday).toEqual([{ start: 600, end: 960 }]);
    expect(times.standard.Monday).toEqual([]);
    expect(times.publicHoliday).toEqual([]);
  });

  it.each(['Bankholiday', 'BankHoliday', 'bank holiday'])('%s is the public holiday', (day) => {
    const sessions = [aWireSession('10:00', '12:00')];
    const times = readOpeningTimes({ allHours: false, days: [{ day, sessions }] });
    expect(times.publicHoliday).toEqual([{ start: 600, end: 720 }]);
  });

  it.each([...weekdays, 'Bankholiday'])(
    '%s that is missing is unreadable, not closed',
    (missing) => {
      const days = aWireWeek().days.filter(({ day }) => day !== missing);
      const { standard, publicHoliday } = readOpeningTimes({ allHours: false, days });
      const read = { ...standard, Bankholiday: publicHoliday };
      const unreadable = Object.entries(read).filter(([, sessions]) => sessions.length > 0);
      expect(unreadable).toEqual([[missing, ['unreadable']]]);
    },
  );

  it('given twice is read once when both agree and unreadable when they differ', () => {
    const open = { day: 'Monday', sessions: [aWireSession('09:00', '17:00')] };
    const closed = { day: 'Monday', sessions: [] };
    const monday = (days: unknown[]) => readOpeningTimes({ allHours: false, days }).standard.Monday;
    expect(monday([open, open])).toEqual([{ start: 540, end: 1020 }]);
    expect(monday([open, closed])).toEqual(['unreadable']);
  });
});

describe('specified dates', () => {
  const datedTimes = (specifiedDates: unknown) =>
    readOpeningTimes({ ...aWireWeek(), specifiedDates });

  it.each(['25-12-2026', '25/12/2026', '2026-12-25', ' 25-12-2026 '])('%o is a date', (date) => {
    const times = datedTimes([{ date, sessions: [aWireSession('10:00', '14:00')] }]);
    expect(times.specified).toEqual([{ date: '2026-12-25', sessions: [{ start: 600, end: 840 }] }]);
    expect(times.hasUnreadableEntry).toBe(false);
  });

  it('may close the day by an empty list or by the word', () => {
    const times = datedTimes([
      { date: '25-12-2026', sessions: [] },
      { date: '26-12-2026', sessions: [{ closed: 'CLOSED' }] },
    ]);
    expect(times.specified.map(({ sessions }) => sessions)).toEqual([[], ['closed']]);
  });

  it('for one day are both kept', () => {
    const entry = { date: '25-12-2026', sessions: [] };
    expect(datedTimes([entry, entry]).specified).toHaveLength(2);
  });

  it.each([undefined, null, '', []])('%o is none', (specifiedDates) => {
    expect(datedTimes(specifiedDates)).toMatchObject({ specified: [], hasUnreadableEntry: false });
  });

  it.each(['31-02-2026', '25-13-2026', '25-12-26', '', 'Christmas', null, 20261225])(
    'with the date %o leave no day confirmed',
    (date) => {
      expect(datedTimes([{ date, sessions: [] }])).toMatchObject({
        specified: [],
        hasUnreadableEntry: true,
      });
    },
  );

  it.each(['none', 0, {}, [null], ['25-12-2026']])(
    'that are %o leave no day confirmed',
    (dates) => {
      expect(datedTimes(dates).hasUnreadableEntry).toBe(true);
    },
  );

  it('without readable sessions are unreadable for that day', () => {
    expect(datedTimes([{ date: '25-12-2026' }]).specified).toEqual([
      { date: '2026-12-25', sessions: ['unreadable'] },
    ]);
  });
});

describe('open all hours', () => {
  it.each([true, 'true', 'TRUE', 1, '1'])('%o is open all hours', (allHours) => {
    expect(readOpeningTimes({ ...aWireWeek(), allHours })).toMatchObject({
      openAllHours: true,
      hasUnreadableEntry: false,
    });
  });

  it.each([false, 'false', 'FALSE', 0, '0'])('%o is not', (allHours) => {
    expect(readOpeningTimes({ ...aWireWeek(), allHours })).toMatchObject({
      openAllHours: false,
      hasUnreadableEntry: false,
    });
  });

  it.each([undefined, null, '', 'sometimes'])('%o leaves no day confirmed', (allHours) => {
    expect(readOpeningTimes({ ...aWireWeek(), allHours }).hasUnreadableEntry).toBe(true);
  });
});

it.each([undefined, null, '', 'Mon-Fri 9-5', 9, [], {}])(
  'opening times that are %o are unreadable on every day',
  (value) => {
    const times = readOpeningTimes(value);
    expect(times.hasUnreadableEntry).toBe(true);
    expect(Object.values(times.standard)).toEqual(weekdays.map(() => ['unreadable']));
    expect(times.publicHoliday).toEqual(['unreadable']);
  },
);
