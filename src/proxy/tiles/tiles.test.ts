import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestBrowser } from '#testing/a-browser.ts';
import * as faulty from '#testing/faulty-directory.ts';
import { signInAs } from '#testing/sign-in-as.ts';
import { startProxy, type StartedProxy } from '#testing/start-proxy.ts';
import { readImageType } from './read-image-type.ts';
import { toTileUrl } from './tile-address.ts';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
const WEBP = Buffer.from('RIFFxxxxWEBPVP8 ', 'latin1');

let source: faulty.FaultyDirectory;
let started: StartedProxy;
let browser: TestBrowser;
beforeAll(async () => {
  source = await faulty.startFaultyDirectory();
  started = await startProxy({
    directory: source,
    tiles: { url: `${source.servicesUrl}/map/{z}/{x}/{y}.png?key=SECRET`, attribution: 'Somebody' },
  });
  browser = await signInAs(started, 'clinician');
});
afterAll(async () => {
  await started.close();
  await source.close();
});

const image =
  (type: string, bytes: Buffer, status = 200): faulty.Reply =>
  (_request, response) => {
    response
      .writeHead(status, {
        'content-type': type,
        'set-cookie': 'track=me',
        'cache-control': 'no-store',
      })
      .end(bytes);
  };

describe('a tile', () => {
  it.each([
    ['image/png', PNG],
    ['image/jpeg', JPEG],
    ['image/webp', WEBP],
  ])('of type %s is handed on, with nothing else of the source', async (type, bytes) => {
    source.answerQuestions(image(type, bytes));
    const { status, headers } = await browser.open('/tiles/7/63/41');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': type,
      'content-length': String(bytes.length),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(headers['set-cookie']).toBeUndefined();
    expect(JSON.stringify(headers)).not.toContain('SECRET');
  });

  it('is asked for without cookies or addresses of the person', async () => {
    source.requests.length = 0;
    source.answerQuestions(image('image/png', PNG));
    await browser.open('/tiles/7/63/41');
    const [asked] = source.requests;
    expect(asked?.path).toMatch(/\/map\/7\/63\/41\.png\?key=SECRET$/);
    expect(asked?.headers).toMatchObject({ referer: 'http://127.0.0.1:8080/' });
    expect(asked?.headers.cookie).toBeUndefined();
    expect(asked?.headers['x-forwarded-for']).toBeUndefined();
  });

  it.each([
    ['a page', faulty.html(200)],
    ['a picture of another kind', image('image/svg+xml', Buffer.from('<svg/>'))],
    ['a page called a picture', image('image/png', Buffer.from('<script>'))],
    ['a picture called otherwise', image('image/jpeg', PNG)],
    ['a picture without a type', image('', PNG)],
    ['too large', image('image/png', Buffer.concat([PNG, Buffer.alloc(512 * 1024)]))],
    ['a redirect', faulty.redirectTo('http://127.0.0.1:1/')],
    ['an error', image('image/png', PNG, 404)],
    ['nothing', faulty.emptyBody],
    ['a cut connection', faulty.cutConnection],
  ])('that is %s is not there', async (_what, reply) => {
    source.answerQuestions(reply);
    const { status, json, body, headers } = await browser.open('/tiles/7/63/41');
    expect(status).toBe(404);
    expect(body + JSON.stringify(headers)).not.toContain('SECRET');
    expect(json).toMatchObject({ problem: { code: 'notFound' } });
  });

  it('leaves no line in the log', async () => {
    started.logLines.length = 0;
    await browser.open('/tiles/7/63/41');
    await browser.open('/tiles/99/1/1');
    expect(started.logLines).toEqual([]);
  });

  it('is not there without a source', async () => {
    const bare = await startProxy({ directory: source });
    expect((await (await signInAs(bare, 'clinician')).open('/tiles/0/0/0')).status).toBe(404);
    await bare.close();
  });
});

describe('an address of a tile', () => {
  it.each([
    ['0', '0', '0', 'T/0/0/0'],
    ['19', '524287', '524287', 'T/19/524287/524287'],
    ['19', '524288', '0', null],
    ['20', '0', '0', null],
    ['1', '2', '0', null],
    ['1', '0', '2', null],
    ['-1', '0', '0', null],
    ['1', '-1', '0', null],
    ['1.5', '0', '0', null],
    ['1e1', '0', '0', null],
    ['', '0', '0', null],
    ['1', '0', '0.png', null],
    ['1', '..', '0', null],
    ['1', ' 0', '0', null],
    ['1', '0x0', '0', null],
    ['1', '٣', '0', null],
  ])('%s/%s/%s is %s', (z, x, y, expected) => {
    expect(toTileUrl('T/{z}/{x}/{y}', { z, x, y })).toBe(expected);
  });
});

it('takes a type only where header and first bytes agree', () => {
  expect(readImageType('Image/PNG; charset=x', PNG)).toBe('image/png');
  expect(readImageType(null, PNG)).toBeNull();
  expect(readImageType('image/webp', Buffer.from('RIFF'))).toBeNull();
});
