import { aCacheStorage, readCaches } from '#testing/a-cache-storage.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answerList, dropOldLists, type Lists } from './keep-reference.ts';

const DAY = 24 * 60 * 60_000;
let now: number;
let lists: Lists;
beforeEach(() => {
  now = Date.UTC(2026, 10, 25);
  lists = { caches: aCacheStorage(), apiVersion: '1', now: () => now };
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const SYMPTOMS = '/api/reference/symptoms';
const BANK_HOLIDAYS = '/api/reference/bank-holidays';

const ask = (path: string) => answerList(lists, new Request(`https://desk.example${path}`));
const serve = (body: unknown, init?: ResponseInit) => {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(body, init)));
};
const loseNetwork = () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
};

it('keeps a list by its version alone, and nothing of the answer it came in', async () => {
  serve({ version: 'a' }, { headers: { 'x-request-id': 'of somebody' } });
  await ask(SYMPTOMS);
  serve({ version: 'b' });
  await ask(SYMPTOMS);
  expect(await readCaches(lists.caches)).toEqual({
    [`reference-1 ${SYMPTOMS}?version=b`]: '{"version":"b"}',
  });
  loseNetwork();
  expect([...(await ask(SYMPTOMS)).headers.keys()].toSorted()).toEqual([
    'content-type',
    'x-kept-at',
  ]);
});

it('answers with the list as the server has it now', async () => {
  serve({ version: 'a' });
  await ask(SYMPTOMS);
  serve({ version: 'b' });
  expect(await (await ask(SYMPTOMS)).json()).toEqual({ version: 'b' });
});

it('answers with the kept one where there is no network, or the server fails', async () => {
  serve({ version: 'a' });
  await ask(SYMPTOMS);
  loseNetwork();
  expect(await (await ask(SYMPTOMS)).json()).toEqual({ version: 'a' });
  serve({}, { status: 503 });
  expect(await (await ask(SYMPTOMS)).json()).toEqual({ version: 'a' });
});

it('answers with the kept one within two seconds where nothing arrives', async () => {
  serve({ version: 'a' });
  await ask(SYMPTOMS);
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  vi.useFakeTimers();
  const answer = ask(SYMPTOMS);
  await vi.advanceTimersByTimeAsync(1500);
  expect(await (await answer).json()).toEqual({ version: 'a' });
});

it('passes a refusal on, and does not keep it', async () => {
  serve({ problem: { code: 'signedOut' } }, { status: 401 });
  expect((await ask(SYMPTOMS)).status).toBe(401);
  expect(await readCaches(lists.caches)).toEqual({});
});

it('fails as the network does where nothing is kept', async () => {
  loseNetwork();
  await expect(ask(SYMPTOMS)).rejects.toThrow('Failed to fetch');
});

it('does not believe bank holidays that are a week old: one may have been proclaimed since', async () => {
  for (const path of [SYMPTOMS, BANK_HOLIDAYS]) {
    serve({ version: 'a' });
    await ask(path);
  }
  loseNetwork();
  now += 6 * DAY;
  expect((await ask(BANK_HOLIDAYS)).ok).toBe(true);
  now += DAY;
  await expect(ask(BANK_HOLIDAYS)).rejects.toThrow('Failed to fetch');
  expect((await ask(SYMPTOMS)).ok).toBe(true);
});

it('drops lists that keep an earlier promise', async () => {
  serve({ version: 'a' });
  await ask(SYMPTOMS);
  const later = { ...lists, apiVersion: '2' };
  await dropOldLists(later);
  expect(await readCaches(lists.caches)).toEqual({});
});
