import { describe, expect, it } from 'vitest';
import { readFeed } from './read-feed.ts';

const feedOf = (events: unknown, division?: string) => ({
  'england-and-wales': { ...(division === undefined ? {} : { division }), events },
  scotland: { division: 'scotland', events: [{ title: '2nd January', date: '2026-01-02' }] },
});

describe('GOV.UK’s feed', () => {
  it('gives the days of England and Wales, and says which stands in for another', () => {
    const events = [
      { title: 'Christmas Day', date: '2026-12-25', notes: '', bunting: true },
      { title: 'Boxing Day', date: '2026-12-28', notes: 'Substitute day', bunting: true },
      { title: 'New Year’s Day', date: '2027-01-01' },
    ];
    expect(readFeed(feedOf(events, 'england-and-wales'))).toEqual({
      ok: true,
      value: [
        { title: 'Christmas Day', date: '2026-12-25' },
        { title: 'Boxing Day (substitute day)', date: '2026-12-28' },
        { title: 'New Year’s Day', date: '2027-01-01' },
      ],
    });
  });

  it.each([
    ['nothing', undefined],
    ['no division', {}],
    ['no events', feedOf([])],
    ['another division’s name', feedOf([{ title: 'A', date: '2026-01-01' }], 'scotland')],
    ['a date that is none', feedOf([{ title: 'A', date: '2026-02-30' }])],
    ['a date in another form', feedOf([{ title: 'A', date: '01/01/2026' }])],
    ['a day without a name', feedOf([{ title: '', date: '2026-01-01' }])],
  ])('with %s cannot be read', (_, body) => {
    expect(readFeed(body).ok).toBe(false);
  });
});
