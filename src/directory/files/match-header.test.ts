import { expect, it } from 'vitest';
import { matchHeader } from './match-header.ts';

const wanted = { postcode: 'pcds', easting: ['oseast1m', 'east1m'] } as const;

it('finds columns in any order and case, among others, under any of their names', () => {
  const match = matchHeader({ line: 1, cells: ['East1M', 'ward', 'PCDS'] }, wanted);
  expect(match.ok && match.value({ line: 2, cells: ['430000', 'W1', 'LS1 4AP'] })).toEqual({
    postcode: 'LS1 4AP',
    easting: '430000',
  });
  expect(match.ok && match.value({ line: 3, cells: ['430000'] })).toMatchObject({ postcode: '' });
});

it('names the columns that a header lacks', () => {
  expect(matchHeader({ line: 1, cells: ['easting', 'ward'] }, wanted)).toEqual({
    ok: false,
    problem: ['pcds', 'oseast1m or east1m'],
  });
});
