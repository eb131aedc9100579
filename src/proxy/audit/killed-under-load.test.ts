import { howMany } from '#testing/how-many.ts';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { searchAnswerSchema } from '#contract/desk-api/search.ts';
import { aBrowser, type TestBrowser } from '#testing/a-browser.ts';
import { aSearchRequest } from '#testing/a-search-request.ts';
import { aCompactRecord } from '#testing/a-wire-record.ts';
import { findFaults, readDeeds } from '#testing/an-audit-trail.ts';
import { askOverHttp } from '#testing/ask-over-http.ts';
import * as faulty from '#testing/faulty-directory.ts';
import { signIn } from '#testing/sign-in-as.ts';

const rounds = howMany(3, 50);
const ROUND_MILLISECONDS = 60_000;

/** Fewer searches than a session may make in a minute. */
const MOST_SEARCHES = 100;
const AT_ONCE = 6;

let directory: faulty.FaultyDirectory;
let temporary: string;
let program: string;
let folder: string;
beforeAll(async () => {
  directory = await faulty.startFaultyDirectory();
  temporary = mkdtempSync(join(tmpdir(), 'signpost-killed-'));
  folder = join(temporary, 'audit');
  mkdirSync('.cache', { recursive: true });
  // Within the project, so that the program finds its packages.
  program = mkdtempSync(resolve('.cache', 'audited-proxy-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'src/testing/audited-proxy.ts',
      outDir: program,
      target: 'node20',
      copyPublicDir: false,
    },
  });
});
afterAll(async () => {
  await directory.close();
  for (const made of [temporary, program]) rmSync(made, { recursive: true, force: true });
});

/** Every answer of the directory is one service that no other answer has. */
function answerWithNewServices(): void {
  let latest = 0;
  directory.answerQuestions((request, response) => {
    latest += 1;
    faulty.services([aCompactRecord({ id: String(latest) })])(request, response);
  });
}

async function startProcess(): Promise<{ process: ChildProcess; url: string }> {
  const started = fork(join(program, 'audited-proxy.js'), [directory.servicesUrl, folder], {
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [url] = (await once(started, 'message')) as [string];
  return { process: started, url };
}

/** Searches until the proxy is gone; calls back with the service of each search that was answered. */
async function searchUntilGone(
  browser: TestBrowser,
  onAnswer: (serviceId: string | null) => void,
): Promise<void> {
  for (;;) {
    const answer = await browser.post('/api/search', aSearchRequest()).catch(() => null);
    if (answer?.status !== 200) return;
    for (const { serviceId } of searchAnswerSchema.parse(answer.json).services) onAnswer(serviceId);
  }
}

/** One life of a proxy: killed as soon as so many searches were answered, with others under way. */
async function liveAndDie(searches: number, answered: (string | null)[]): Promise<void> {
  const { process: started, url } = await startProcess();
  const ended = once(started, 'exit');
  const browser = await signIn(
    aBrowser(askOverHttp(url), new URL('http://127.0.0.1:8080')),
    'clinician',
  );
  let count = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, () =>
      searchUntilGone(browser, (serviceId) => {
        answered.push(serviceId);
        count += 1;
        if (count === searches) started.kill('SIGKILL');
      }),
    ),
  );
  // If it refused a search instead, it must not outlive the round.
  started.kill('SIGKILL');
  await ended;
  expect(count).toBeGreaterThanOrEqual(searches);
}

it(
  'a proxy that is killed at any moment has every answered search in its trail, and the trail is sound',
  async () => {
    answerWithNewServices();
    const answered: (string | null)[] = [];
    for (let round = 0; round < rounds; round++) {
      await liveAndDie(1 + Math.floor(Math.random() * MOST_SEARCHES), answered);
      const recorded = new Set(readDeeds(folder).flatMap(({ serviceIds }) => serviceIds));
      expect(answered.filter((serviceId) => !recorded.has(serviceId))).toEqual([]);
      expect(await findFaults(folder)).toEqual([]);
    }
    expect(answered.length).toBeGreaterThanOrEqual(rounds);
  },
  rounds * ROUND_MILLISECONDS,
);
