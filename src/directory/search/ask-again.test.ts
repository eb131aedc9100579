import { expect, it } from 'vitest';
import { askAgainWhenReplaced, TablesReplaced } from './ask-again.ts';
import { explainFailure } from '../http/explain-failure.ts';

/** A search that fails with these, one after the other, and then finds something. */
function aSearch(...faults: readonly Error[]) {
  let asked = 0;
  const search = () => {
    const fault = faults[asked];
    asked += 1;
    return fault ? Promise.reject(fault) : Promise.resolve('found');
  };
  return { search, count: () => asked };
}

it('searches again as often as a load may plausibly come in between', async () => {
  const { search, count } = aSearch(new TablesReplaced(), new TablesReplaced());
  expect(await askAgainWhenReplaced(search)).toBe('found');
  expect(count()).toBe(3);
});

it('gives up in the end, as a database does that cannot answer at present', async () => {
  const { search, count } = aSearch(...Array.from({ length: 9 }, () => new TablesReplaced()));
  await expect(askAgainWhenReplaced(search)).rejects.toThrow(TablesReplaced);
  expect(count()).toBe(3);
  expect(explainFailure(new TablesReplaced()).status).toBe(503);
});

it('does not repeat what failed for another reason', async () => {
  const { search, count } = aSearch(new Error('lost'));
  await expect(askAgainWhenReplaced(search)).rejects.toThrow('lost');
  expect(count()).toBe(1);
});
