import { aFoundService } from '#testing/a-found-service.ts';
import { openingTimes, session } from '#testing/a-service.ts';
import { london } from '#testing/london.ts';
import { describe, expect, it } from 'vitest';
import type { ReadableService } from '#contract/desk-api/found-service.ts';
import { judgeService } from '../../ui/judge-service.ts';
import { describeChanges, rememberWhatWasSaid } from './what-changed.ts';

const now = london('2026-02-11T14:02');
const judge = (service: ReadableService) => judgeService(service, now, () => false);
const until = (end: string) => openingTimes({ everyDay: [session('09:00', end)] });
const rated = (rating: 'green' | 'red') => ({ rating, updatedAt: null, updatedBy: null });
const named = (parts: Parameters<typeof aFoundService>[0]) =>
  aFoundService({ name: 'Wharf', ...parts });

const changes = (before: readonly ReadableService[], after: readonly ReadableService[]) =>
  describeChanges(rememberWhatWasSaid(before, now, judge), after, judge);

describe('What has changed since the last check', () => {
  it.each([
    ['nothing', {}, {}, []],
    [
      'opening',
      { openingTimes: until('18:00') },
      { openingTimes: until('14:00') },
      ['Wharf: now closed, was open'],
    ],
    [
      'a closing time',
      { openingTimes: until('18:00') },
      { openingTimes: until('17:00') },
      ['Wharf: now “Open until 5pm”'],
    ],
    [
      'capacity',
      { capacity: rated('green') },
      { capacity: rated('red') },
      [
        'Wharf: capacity now “Little or no capacity, or temporarily closed”, was “No pressure reported”',
      ],
    ],
    ['the phone alone', { publicPhone: '1' }, { publicPhone: '2' }, []],
  ])('tells of %s', (_what, before, after, expected) => {
    expect(changes([named(before)], [named(after)])).toEqual(expected);
  });

  it('tells which services are gone and which are new', () => {
    const old = named({ serviceId: '1', name: 'Old' });
    const fresh = named({ serviceId: '2', name: 'Fresh' });
    expect(changes([old], [fresh])).toEqual(['Fresh: new in the list', 'Old: no longer listed']);
  });

  it('takes the minutes left until a closing for no change', () => {
    const service = named({ openingTimes: until('14:20') });
    const before = rememberWhatWasSaid([service], now, judge);
    const later = now + 5 * 60_000;
    expect(
      describeChanges(before, [{ ...service }], (found) => judgeService(found, later, () => false)),
    ).toEqual([]);
  });
});
