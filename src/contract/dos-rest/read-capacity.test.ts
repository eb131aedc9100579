import { describe, expect, it } from 'vitest';
import { readCapacity } from './read-capacity.ts';

const ratingOf = (rag: unknown, human: unknown = '') =>
  readCapacity({ status: { rag, human, hex: '#00FF00' } }).rating;
const updated = (date: unknown, time: unknown, by: unknown = '') =>
  readCapacity({ updated: { date, time, by } });

describe('rating', () => {
  it.each([
    ['GREEN', 'green'],
    ['AMBER', 'amber'],
    ['RED', 'red'],
    [' Amber ', 'amber'],
  ])('%o is %s', (rag, rating) => {
    expect(ratingOf(rag)).toBe(rating);
  });

  it.each([
    ['HIGH', 'green'],
    ['LOW', 'amber'],
    ['NONE', 'red'],
    ['none', 'red'],
  ])('the word %s speaks where the colour is blank: %s', (human, rating) => {
    expect(ratingOf('', human)).toBe(rating);
  });

  it.each([
    ['RED', 'HIGH'],
    ['GREEN', 'NONE'],
    ['GREEN', 'LOW'],
    ['GREEN', 'red'],
  ])('is none where colour and word contradict each other: %s and %s', (rag, human) => {
    expect(ratingOf(rag, human)).toBeNull();
  });

  it('goes by the colour where the word agrees or means nothing', () => {
    expect([ratingOf('RED', 'NONE'), ratingOf('RED', 'Ring first')]).toEqual(['red', 'red']);
    expect(ratingOf('BLUE', 'HIGH')).toBeNull();
  });

  it.each(['', ' ', null, undefined, 'BLUE', 1, {}, 'toString'])(
    '%o is none, never green',
    (rag) => {
      expect(ratingOf(rag)).toBeNull();
    },
  );

  it.each([undefined, null, '', [], 'GREEN', { status: 'GREEN' }, { status: null }])(
    'of a capacity that is %o is none',
    (capacity) => {
      expect(readCapacity(capacity)).toEqual({ rating: null, updatedAt: null, updatedBy: null });
    },
  );
});

describe('update time', () => {
  it.each([
    ['16/11/2026', '08:30', '2026-11-16T08:30:00Z'],
    ['16/07/2026', '08:30', '2026-07-16T07:30:00Z'],
    ['6/7/2026', '8:30:15', '2026-07-06T07:30:00Z'],
    ['25/10/2026', '01:30', '2026-10-25T00:30:00Z'],
  ])('%s %s is read on the London clock', (date, time, instant) => {
    expect(updated(date, time).updatedAt).toBe(Date.parse(instant));
  });

  it.each([
    ['', ''],
    ['', '08:30'],
    ['16/11/2026', ''],
    ['31/11/2026', '08:30'],
    ['16/11/2026', '25:00'],
    ['29/03/2026', '01:30'],
    [null, undefined],
  ])('%o %o is none', (date, time) => {
    expect(updated(date, time).updatedAt).toBeNull();
  });
});

describe('author', () => {
  it.each(['ROBOT', 'robot', 'Automatic', ' Robot '])('%o is automatic', (by) => {
    expect(updated('', '', by).updatedBy).toBe('automatic');
  });

  it.each(['some.user', 'Robota'])('%o is a person, whose name goes no further', (by) => {
    expect(updated('', '', by).updatedBy).toBe('person');
  });

  it.each(['', ' ', null, undefined, {}])('%o is not known', (by) => {
    expect(updated('', '', by).updatedBy).toBeNull();
  });
});
