import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aBrowser, type TestBrowser } from '#testing/a-browser.ts';
import { aSearchRequest } from '#testing/a-search-request.ts';
import { aCompactRecord } from '#testing/a-wire-record.ts';
import { askOverHttp } from '#testing/ask-over-http.ts';
import { buildProgram, type BuiltProgram } from '#testing/build-program.ts';
import * as faulty from '#testing/faulty-directory.ts';
import { signIn } from '#testing/sign-in-as.ts';
import { startProxy, type StartedProxy } from '#testing/start-proxy.ts';
import { makeSharedDatabase } from '#testing/test-databases.ts';

const PATIENCE = 120_000;
const publicUrl = new URL('http://127.0.0.1:8080');

let database: Awaited<ReturnType<typeof makeSharedDatabase>>;
let directory: faulty.FaultyDirectory;
let built: BuiltProgram;
let temporary: string;
let survivor: StartedProxy;
beforeAll(async () => {
  database = await makeSharedDatabase();
  directory = await faulty.startFaultyDirectory();
  directory.answerQuestions(faulty.services([aCompactRecord({ id: '71' })]));
  built = await buildProgram('src/testing/audited-proxy.ts');
  temporary = mkdtempSync(join(tmpdir(), 'signpost-killed-proxy-'));
  survivor = await startProxy({ directory, databaseUrl: database.url });
}, PATIENCE);
afterAll(async () => {
  await survivor.close();
  await Promise.all([database.remove(), directory.close(), built.remove()]);
  rmSync(temporary, { recursive: true, force: true });
}, PATIENCE);

async function startProcess(): Promise<{ process: ChildProcess; url: string }> {
  const started = fork(
    built.program,
    [directory.servicesUrl, join(temporary, 'audit'), database.url],
    { env: { ...process.env, TMPDIR: temporary }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
  );
  const [url] = (await once(started, 'message')) as [string];
  return { process: started, url };
}

const search = (browser: TestBrowser) => browser.post('/api/search', aSearchRequest());

it(
  'a proxy that is killed under load signs nobody out: the other goes on with their sessions and what they received',
  async () => {
    const { process: killed, url } = await startProcess();
    const ended = once(killed, 'exit');
    const desk = aBrowser(askOverHttp(url), publicUrl);
    await signIn(desk, 'clinician');
    const handler = aBrowser(askOverHttp(url), publicUrl);
    await signIn(handler, 'call-handler');
    let answered = 0;
    const searchUntilGone = async (browser: TestBrowser): Promise<void> => {
      for (;;) {
        const answer = await search(browser).catch(() => null);
        if (answer?.status !== 200) return;
        if (++answered === 20) killed.kill('SIGKILL');
      }
    };
    await Promise.all([desk, desk, handler, handler].map(searchUntilGone));
    killed.kill('SIGKILL');
    await ended;
    expect(answered).toBeGreaterThanOrEqual(20);

    for (const [browser, audience] of [
      [desk, 'clinician'],
      [handler, 'callHandler'],
    ] as const) {
      const moved = aBrowser(survivor.proxy, publicUrl);
      for (const [name, cookie] of browser.cookies) moved.cookies.set(name, cookie);
      expect((await moved.open('/api/session')).json).toMatchObject({
        status: 'signedIn',
        audience,
      });
      const copy = await moved.post('/api/audit', { kind: 'copy', serviceIds: ['71'] });
      expect(copy.status).toBe(200);
      expect((await search(moved)).status).toBe(200);
    }
  },
  PATIENCE,
);
