import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { shippedBankHolidays } from './england-and-wales.ts';
import { keepBankHolidays } from './keep-bank-holidays.ts';

const NOW = Date.UTC(2026, 10, 24, 9);
const closers: (() => void)[] = [];
afterEach(() => {
  closers.splice(0).forEach((close) => {
    close();
  });
});

const toEvents = (days: typeof shippedBankHolidays) =>
  days.map(({ date, title }) => ({ date, title, notes: '', bunting: true }));
const aFeed = (days: typeof shippedBankHolidays) =>
  JSON.stringify({
    'england-and-wales': { division: 'england-and-wales', events: toEvents(days) },
  });

async function keepFrom(status: number, body: string) {
  const feed = createServer((_, response) => response.writeHead(status).end(body));
  await new Promise<void>((resolve) => feed.listen(0, '127.0.0.1', resolve));
  const { port } = feed.address() as AddressInfo;
  const warn = vi.fn<(message: string) => void>();
  const keeper = keepBankHolidays({
    url: new URL(`http://127.0.0.1:${port}/bank-holidays.json`),
    now: () => NOW,
    warn,
  });
  closers.push(keeper.close, () => feed.close());
  return { keeper, warn };
}

const oneOff = { date: '2026-07-06', title: 'Bank holiday for a great day' };
const withOneOff = [...shippedBankHolidays, oneOff].toSorted((a, b) =>
  a.date.localeCompare(b.date),
);

describe('bank holidays', () => {
  it('are the shipped ones at once, and the published ones as soon as they are read', async () => {
    const { keeper, warn } = await keepFrom(200, aFeed(withOneOff));
    expect(keeper.current()).toEqual(shippedBankHolidays);
    expect(keeper.confirmedAt()).toBeNull();
    await expect.poll(() => keeper.current()).toEqual(withOneOff);
    expect(keeper.confirmedAt()).toBe(NOW);
    expect(warn).not.toHaveBeenCalled();
  });

  it.each([
    [500, '{}', 'it answered 500'],
    [200, '<html>', 'it cannot be reached or read'],
    [200, '{"scotland":{"events":[]}}', 'it is not in the form of GOV.UK’s list'],
    [200, aFeed([]), 'it is not in the form of GOV.UK’s list'],
    [
      200,
      aFeed(shippedBankHolidays).replace('"division":"england-and-wales"', '"division":"scotland"'),
      'it is not in the form of GOV.UK’s list',
    ],
    [
      200,
      aFeed(shippedBankHolidays.filter(({ date }) => date !== '2022-09-19')),
      'Bank Holiday for the State Funeral of Queen Elizabeth II on 2022-09-19 is not in it',
    ],
  ])('stay the shipped ones when the feed answers %i %s', async (status, body, reason) => {
    const { keeper, warn } = await keepFrom(status, body);
    const warning = `The bank holidays feed is not used: ${reason}. The list in use stays.`;
    await expect.poll(() => warn.mock.calls).toEqual([[warning]]);
    expect(keeper.current()).toEqual(shippedBankHolidays);
    expect(keeper.confirmedAt()).toBeNull();
  });

  it('are the shipped ones alone where no feed is given', () => {
    const keeper = keepBankHolidays({ url: null, now: () => NOW, warn: vi.fn() });
    expect(keeper.current()).toEqual(shippedBankHolidays);
    expect(keeper.confirmedAt()).toBeNull();
  });
});
