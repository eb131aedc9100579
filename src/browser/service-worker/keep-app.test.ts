import { aCacheStorage, readCaches } from '#testing/a-cache-storage.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { answerFile, answerShell, dropOldVersions, keepApp } from './keep-app.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const build = (version: string) => ({
  version,
  files: ['/', `/assets/page-${version}.js`],
});
const page = (version: string) => `<meta name="page-version" content="${version}" />`;

/** A server on which this version stands. */
function serve(version: string) {
  const asked: RequestInit[] = [];
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
    asked.push(init);
    const files: Record<string, string> = {
      '/': page(version),
      [`/assets/page-${version}.js`]: `script ${version}`,
    };
    const content = files[path];
    return Promise.resolve(new Response(content ?? '', { status: content ? 200 : 404 }));
  });
  return asked;
}

async function upgrade(caches: CacheStorage, version: string): Promise<void> {
  serve(version);
  await keepApp(caches, build(version));
  await dropOldVersions(caches);
}

const request = (path: string) => new Request(`https://desk.example${path}`);
const textOf = async (answer: Promise<Response>) => (await answer).text();

it('keeps the files of its build, asked for without a cookie', async () => {
  const caches = aCacheStorage();
  const asked = serve('one');
  await keepApp(caches, build('one'));
  expect(await readCaches(caches)).toEqual({
    'app-one /': page('one'),
    'app-one /assets/page-one.js': 'script one',
  });
  expect(asked.map(({ credentials }) => credentials)).toEqual(['omit', 'omit']);
});

it('keeps the version before while a page of it may be open, and none before that', async () => {
  const caches = aCacheStorage();
  await upgrade(caches, 'one');
  await upgrade(caches, 'two');
  expect(await textOf(answerFile(caches, request('/assets/page-one.js')))).toBe('script one');
  await upgrade(caches, 'three');
  expect(await caches.keys()).toEqual(['app-two', 'app-three']);
});

it('knows which version came last after one was taken back', async () => {
  const caches = aCacheStorage();
  for (const version of ['one', 'two', 'one', 'three']) await upgrade(caches, version);
  expect(await caches.keys()).toEqual(['app-one', 'app-three']);
});

it.each([
  ['a file is missing', { version: 'one', files: ['/', '/assets/nowhere.js'] }],
  ['the page is another build’s', { version: 'two', files: ['/'] }],
])('leaves what it has in use where %s', async (_case, faulty) => {
  const caches = aCacheStorage();
  await upgrade(caches, 'one');
  const before = await readCaches(caches);
  await expect(keepApp(caches, faulty)).rejects.toThrow();
  expect(await readCaches(caches)).toEqual(before);
});

it('opens the page as the server has it now', async () => {
  const caches = aCacheStorage();
  await upgrade(caches, 'one');
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(page('two'))));
  expect(await textOf(answerShell(caches, request('/'), build('one')))).toBe(page('two'));
});

it.each<[string, () => Promise<Response>]>([
  ['is no network', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['is no server behind the gateway', () => Promise.resolve(new Response('', { status: 502 }))],
  ['nothing arrives', () => new Promise(() => undefined)],
])('opens the page it has where there %s', async (_case, answer) => {
  const caches = aCacheStorage();
  await upgrade(caches, 'one');
  vi.stubGlobal('fetch', answer);
  vi.useFakeTimers();
  const opened = textOf(answerShell(caches, request('/?sign-in=failed'), build('one')));
  await vi.advanceTimersByTimeAsync(1500);
  expect(await opened).toBe(page('one'));
});
