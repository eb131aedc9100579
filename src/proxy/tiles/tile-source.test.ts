import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as faulty from '#testing/faulty-directory.ts';
import { product } from '../product.ts';
import { tileLimits, createTileSource, type TileLimits } from './tile-source.ts';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const MINUTE = 60_000;

let source: faulty.FaultyDirectory;
let now = Date.UTC(2026, 10, 25, 14, 0);
const lines: unknown[] = [];
beforeEach(async () => {
  source = await faulty.startFaultyDirectory();
  lines.length = 0;
});
afterEach(() => source.close());

const picture =
  (fields: Record<string, string> = {}, bytes = PNG): faulty.Reply =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'image/png', ...fields }).end(bytes);
  };

/** 304 for whoever shows the tag, the picture for all others. */
const tagged =
  (fields: Record<string, string>): faulty.Reply =>
  (request, response) => {
    const isKnown = request.headers['if-none-match'] === '"one"';
    if (isKnown) response.writeHead(304, fields).end();
    else picture({ etag: '"one"', ...fields })(request, response);
  };

function open(limits: Partial<TileLimits> = {}) {
  const tiles = createTileSource({
    tiles: { url: `${source.servicesUrl}/map/{z}/{x}/{y}.png?key=SECRET`, attribution: '' },
    publicUrl: new URL('https://desk.example.org'),
    realNow: () => now,
    log: {
      write: (...line) => lines.push(line),
      fault: (...line) => lines.push(line),
    },
    limits: { ...tileLimits, ...limits },
  });
  return (x: number, signal = new AbortController().signal) =>
    tiles.find({ z: '7', x: String(x), y: '41' }, signal);
}

const asked = () => source.requests.length;

describe('a tile that was fetched', () => {
  it.each([
    ['max-age=600', {}, 9, 1],
    ['max-age=600', {}, 10, 2],
    ['max-age=600, s-maxage=60', {}, 2, 2],
    ['max-age="600"', { age: '540' }, 2, 2],
    ['max-age=often', {}, 0, 2],
    ['public', {}, 23 * 60, 1],
    ['public', {}, 24 * 60, 2],
    ['no-cache', {}, 0, 2],
    ['no-store', {}, 0, 2],
    ['private, max-age=600', {}, 0, 2],
    ['max-age=600', { vary: '*' }, 0, 2],
    [
      '',
      { expires: 'Wed, 25 Nov 2026 14:20:00 GMT', date: 'Wed, 25 Nov 2026 14:00:00 GMT' },
      19,
      1,
    ],
    [
      '',
      { expires: 'Wed, 25 Nov 2026 14:20:00 GMT', date: 'Wed, 25 Nov 2026 14:00:00 GMT' },
      20,
      2,
    ],
    ['', { expires: '0' }, 0, 2],
  ])(
    'with "%s" %o is asked for, %i minutes later, %i times in all',
    async (control, fields, later, times) => {
      source.answerQuestions(picture({ 'cache-control': control, ...fields }));
      const find = open();
      await find(1);
      now += later * MINUTE;
      expect((await find(1))?.bytes).toHaveLength(PNG.length);
      expect(asked()).toBe(times);
    },
  );

  it('is asked for by its tag once it is old, and kept on when it is the same', async () => {
    source.answerQuestions(tagged({ 'cache-control': 'max-age=60' }));
    const find = open();
    for (const later of [0, 2, 2.5, 4]) {
      now += later * MINUTE;
      expect((await find(1))?.bytes).toHaveLength(PNG.length);
    }
    expect(source.requests.map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      '"one"',
      '"one"',
      '"one"',
    ]);
  });

  it('outlives its time while the source is away, unless the source forbids it', async () => {
    const find = open();
    source.answerQuestions(picture({ 'cache-control': 'max-age=60' }));
    await find(1);
    source.answerQuestions(picture({ 'cache-control': 'max-age=60, must-revalidate' }));
    await find(2);
    now += 2 * MINUTE;
    source.answerQuestions(faulty.cutConnection);
    expect(await find(1)).not.toBeNull();
    expect(await find(2)).toBeNull();
  });

  it('makes room for others when it was asked for longest ago', async () => {
    const bytes = Buffer.concat([PNG, Buffer.alloc(10_000)]);
    source.answerQuestions(picture({ 'cache-control': 'max-age=600' }, bytes));
    const find = open({ mostBytes: 25_000 });
    for (const x of [1, 2, 1, 3, 1, 2]) await find(x);
    expect(source.requests.map(({ path }) => path.match(/7\/(\d+)/)?.[1])).toEqual([
      '1',
      '2',
      '3',
      '2',
    ]);
  });
});

describe('tiles that many want at once', () => {
  it('are fetched once for all who ask for the same one', async () => {
    const held = faulty.hold();
    source.answerQuestions(held.reply);
    const find = open();
    const all = Promise.all([find(1), find(1), find(1)]);
    await expect.poll(asked).toBe(1);
    held.release(picture({ 'cache-control': 'no-store' }));
    expect((await all).every((tile) => tile !== null)).toBe(true);
    expect(asked()).toBe(1);
  });

  it('are fetched a few at a time, and not at all for those who have left', async () => {
    const held = faulty.hold();
    source.answerQuestions(held.reply);
    const find = open({ callsAtOnce: 2 });
    const leaving = new AbortController();
    const staying = [find(1), find(2), find(4)];
    const left = find(3, leaving.signal);
    await expect.poll(asked).toBe(2);
    leaving.abort();
    expect(await left).toBeNull();
    held.release(picture());
    expect((await Promise.all(staying)).every((tile) => tile !== null)).toBe(true);
    expect(source.requests.map(({ path }) => path.includes('/7/3/'))).not.toContain(true);
  });

  it('are given up at the source when the last who wanted one has left', async () => {
    source.answerQuestions(faulty.silence);
    const find = open();
    const [one, other] = [new AbortController(), new AbortController()];
    const both = [find(1, one.signal), find(1, other.signal)];
    await expect.poll(asked).toBe(1);
    one.abort();
    other.abort();
    await Promise.all(both);
    expect(await source.requests[0]?.ended).toBe('hung up');
    source.answerQuestions(picture());
    expect(await find(1)).not.toBeNull();
  });
});

describe('a source that fails', () => {
  it('is left alone for a while after five failures, which the log tells once, without an address', async () => {
    source.answerQuestions(faulty.headers(500, {}));
    const find = open();
    for (const x of [1, 2, 3, 4, 5, 6, 7]) expect(await find(x)).toBeNull();
    expect(asked()).toBe(5);
    source.answerQuestions(picture());
    now += 11_000;
    expect(await find(1)).not.toBeNull();
    expect(lines).toEqual([
      ['error', 'tiles', { outcome: 'source paused' }],
      ['info', 'tiles', { outcome: 'source back' }],
    ]);
  });

  it('that asks for it is left alone as long as it says', async () => {
    source.answerQuestions(faulty.headers(429, { 'retry-after': '40' }));
    const find = open();
    for (const later of [0, 39_000]) {
      now += later;
      expect(await find(1)).toBeNull();
    }
    expect(asked()).toBe(1);
  });
});

it('who asks is said honestly: product, version and where it runs', async () => {
  source.answerQuestions(picture());
  await open()(1);
  expect(source.requests[0]?.headers).toMatchObject({
    'user-agent': 'Signpost/0.1.0 (+https://desk.example.org)',
    referer: 'https://desk.example.org/',
  });
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(product.version).toBe(version);
});
