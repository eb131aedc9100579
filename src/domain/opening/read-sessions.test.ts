import { session } from '#testing/a-service.ts';
import { describe, expect, it } from 'vitest';
import { readSessions } from './read-sessions.ts';

describe('decision 7: the end of a session', () => {
  it.each<[string, string, string, number]>([
    ['is the first closed minute', '09:00', '17:00', 1020],
    ['written 23:59 is the end of the day', '18:00', '23:59', 1440],
    ['written 24:00 is midnight', '18:00', '24:00', 1440],
    ['written 00:00 after a later start is midnight', '18:00', '00:00', 1440],
    ['written 23:58 is not midnight', '18:00', '23:58', 1438],
  ])('%s', (_, start, end, expected) => {
    expect(readSessions([session(start, end)])).toMatchObject({ sessions: [{ end: expected }] });
  });
});

describe('decision 7: several sessions of a day', () => {
  it('are all kept, in order of time', () => {
    const sessions = [session('14:00', '18:00'), session('09:00', '12:00')];
    expect(readSessions(sessions)).toMatchObject({
      sessions: [
        { start: 540, end: 720 },
        { start: 840, end: 1080 },
      ],
    });
  });

  it('are united where they overlap, also where one lies within another', () => {
    const sessions = [
      session('09:00', '17:00'),
      session('10:00', '11:00'),
      session('16:00', '18:00'),
    ];
    expect(readSessions(sessions)).toMatchObject({ sessions: [{ start: 540, end: 1080 }] });
  });

  it('are joined where they touch', () => {
    expect(readSessions([session('09:00', '12:00'), session('12:00', '17:00')])).toMatchObject({
      sessions: [{ start: 540, end: 1020 }],
    });
  });

  it('leave a gap of one minute open to see', () => {
    expect(readSessions([session('09:00', '12:00'), session('12:01', '17:00')])).toMatchObject({
      sessions: [{ end: 720 }, { start: 721 }],
    });
  });
});
