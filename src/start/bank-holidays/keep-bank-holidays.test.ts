import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { shippedBankHolidays } from './england-and-wales.ts';
import { type BankHolidayKeeper, keepBankHolidays } from './keep-bank-holidays.ts';
import { mergeBankHolidays, readFeed } from './read-feed.ts';

const closers: (() => void)[] = [];
afterEach(() => {
  closers.splice(0).forEach((close) => {
    close();
  });
});

/** A year whose days nobody would mistake for the shipped ones. */
const publishedYear = Array.from({ length: 8 }, (_, index) => ({
  date: `2026-02-0${index + 1}`,
  title: 'Published day',
  notes: '',
}));

async function keepFrom(status: number, body: string) {
  const feed = createServer((_, response) => response.writeHead(status).end(body));
  await new Promise<void>((resolve) => feed.listen(0, '127.0.0.1', resolve));
  const { port } = feed.address() as AddressInfo;
  const warn = vi.fn<(message: string) => void>();
  const keeper: BankHolidayKeeper = keepBankHolidays({
    url: new URL(`http://127.0.0.1:${port}/bank-holidays.json`),
    warn,
  });
  closers.push(keeper.close, () => feed.close());
  return { keeper, warn };
}

describe('bank holidays', () => {
  it('are the shipped ones at once, and the published ones as soon as they are read', async () => {
    const body = JSON.stringify({ 'england-and-wales': { events: publishedYear } });
    const { keeper } = await keepFrom(200, body);
    expect(keeper.current()).toEqual(shippedBankHolidays);
    const publishedDay = { date: '2026-02-01', title: 'Published day' };
    await expect.poll(() => keeper.current()).toContainEqual(publishedDay);
    expect(keeper.current().some(({ date }) => date === '2026-04-03')).toBe(false);
    expect(keeper.current().some(({ date }) => date === '2025-04-18')).toBe(true);
  });

  it.each([
    [500, '{}'],
    [200, '<html>'],
    [200, '{"scotland":{"events":[]}}'],
  ])('stay the shipped ones when the feed answers %i %s', async (status, body) => {
    const { keeper, warn } = await keepFrom(status, body);
    await expect.poll(() => warn.mock.calls).toHaveLength(1);
    expect(keeper.current()).toEqual(shippedBankHolidays);
  });

  it('keep the shipped days of a year that is published only in part', () => {
    const merged = mergeBankHolidays(shippedBankHolidays, publishedYear.slice(0, 7));
    expect(merged).toEqual(shippedBankHolidays);
  });

  it('say that a day stands in for another', () => {
    const events = [{ title: 'Boxing Day', date: '2026-12-28', notes: 'Substitute day' }];
    expect(readFeed({ 'england-and-wales': { events } })).toEqual([
      { title: 'Boxing Day (substitute day)', date: '2026-12-28' },
    ]);
  });
});
