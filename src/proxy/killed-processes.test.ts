import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchAnswerSchema } from '#contract/desk-api/search.ts';
import { capacityStateSchema } from '#directory/capacity/capacity-schemas.ts';
import { openDirectoryDatabase } from '#directory/open-directory-database.ts';
import { serveDirectory } from '#directory/serve-directory.ts';
import { aBrowser, type TestBrowser } from '#testing/a-browser.ts';
import { aCatalogue, aCatalogueLine, aSymptomGroup } from '#testing/a-catalogue.ts';
import { apiBase } from '#testing/a-search-path.ts';
import { aSearchRequest } from '#testing/a-search-request.ts';
import { askDirectory } from '#testing/ask-directory.ts';
import { askOverHttp } from '#testing/ask-over-http.ts';
import { balance, type Balancer } from '#testing/balance.ts';
import { buildProgram, type BuiltProgram } from '#testing/build-program.ts';
import { howMany } from '#testing/how-many.ts';
import { serveKillable, type KillableDirectory } from '#testing/killable-directory.ts';
import { runDirectoryCommand } from '#testing/run-directory-command.ts';
import { signIn } from '#testing/sign-in-as.ts';
import { directoryAccounts } from '#testing/start-proxy.ts';
import { makeOnServer } from '#testing/postgresql/make-on-server.ts';
import { serverUrl } from '#testing/test-databases.ts';

const rounds = howMany(1, 20);
const perRound = 60_000;
const publicUrl = new URL('http://127.0.0.1:8080');
const reporter = directoryAccounts.callHandler;
const reported = ['1', '2', '3'];
/** Fewer than a person may make in a minute. */
const SEARCHES_OF_A_PERSON = 60;
/** Of two people together. */
const AT_ONCE = 6;
/** Answers after which one of each is killed. */
const [PROXY_ENDS, DIRECTORY_ENDS] = [40, 80];

const settings = {
  dataDirectory: null,
  accounts: [
    { ...directoryAccounts.clinician, searchRole: 2 },
    { ...reporter, searchRole: 23 },
  ] as const,
  catalogue: aCatalogue({
    services: reported.map((id) =>
      aCatalogueLine({ id, symptomGroups: [aSymptomGroup(1156, 4020)] }),
    ),
  }),
};

// The embedded engine has one session for all: no load worth the name could be put on it.
describe.skipIf(serverUrl === null)('two proxies and two directories behind balancers', () => {
  let url: string;
  let remove: () => Promise<void>;
  let programs: { readonly directory: BuiltProgram; readonly proxy: BuiltProgram };
  let temporary: string;
  beforeAll(async () => {
    ({ url, remove } = await makeOnServer(serverUrl ?? ''));
    temporary = mkdtempSync(join(tmpdir(), 'signpost-killed-processes-'));
    const [directory, proxy] = await Promise.all([
      buildProgram('src/testing/programs/serve-directory.ts'),
      buildProgram('src/testing/audited-proxy.ts'),
    ]);
    programs = { directory, proxy };
    await letReport();
  }, perRound);
  afterAll(async () => {
    await Promise.all([programs.directory.remove(), programs.proxy.remove(), remove()]);
    rmSync(temporary, { recursive: true, force: true });
  }, perRound);

  async function letReport(): Promise<void> {
    const start = { host: '127.0.0.1', port: 0, databaseUrl: url, now: Date.now, log: null };
    await (await serveDirectory({ ...settings, ...start })).close();
    const { kysely, close } = await openDirectoryDatabase({ ...settings, databaseUrl: url });
    const words = ['account', 'change', reporter.username, '--may-report-capacity', 'yes'];
    await runDirectoryCommand({ database: kysely }, ...words);
    await close();
  }

  const startDirectory = () =>
    serveKillable(programs.directory.program, { ...settings, databaseUrl: url });

  async function startProxy(directories: Balancer): Promise<KillableDirectory> {
    const servicesUrl = `${directories.url}${apiBase}/services`;
    const started = fork(programs.proxy.program, [servicesUrl, join(temporary, 'audit'), url], {
      env: { ...process.env, TMPDIR: temporary },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const ended = once(started, 'exit');
    const [at] = (await once(started, 'message')) as [string];
    const kill = async () => {
      started.kill('SIGKILL');
      await ended;
    };
    return { url: at, kill };
  }

  /** Everybody signs in at one of the two, where the demonstration's provider knows them, and works at both. */
  async function signInAt(
    proxy: KillableDirectory,
    all: Balancer,
    username: 'clinician' | 'call-handler',
  ) {
    const there = await signIn(aBrowser(askOverHttp(proxy.url), publicUrl), username);
    const browser = aBrowser(askOverHttp(all.url), publicUrl);
    for (const [name, cookie] of there.cookies) browser.cookies.set(name, cookie);
    return browser;
  }

  interface Report {
    acknowledged: string;
    sent: string;
  }
  let reports = 0;
  const base = Date.now() + 3_600_000;

  /** Reports on a service until told to stop; what is not acknowledged is not sent again. */
  async function reportOn(
    { url: at }: Balancer,
    serviceId: string,
    state: Report,
    isOver: () => boolean,
  ) {
    while (!isOver()) {
      const until = new Date(base + ++reports * 1_000).toISOString();
      state.sent = until;
      const answered = await askDirectory(at, `${apiBase}/capacities/${serviceId}`, {
        method: 'PUT',
        account: reporter,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ rating: 'red', until }),
      }).catch(() => null);
      if (answered?.status !== 200) continue;
      state.acknowledged = until;
      // By the other directory, as a rule: the balancer goes round.
      expect(await endOf(at, serviceId)).toBe(until);
    }
  }

  async function endOf(at: string, serviceId: string): Promise<string | null> {
    const path = `${apiBase}/capacities/${serviceId}`;
    const { json } = await askDirectory(at, path, { account: reporter });
    return capacityStateSchema.parse(json).until;
  }

  async function searchOnce(browser: TestBrowser): Promise<boolean> {
    const answer = await browser.post('/api/search', aSearchRequest()).catch(() => null);
    if (answer?.status !== 200) return false;
    const found = searchAnswerSchema.parse(answer.json);
    const ids = found.services.map((one) => (one.kind === 'service' ? one.serviceId : null));
    expect(ids.sort()).toEqual(reported);
    return true;
  }

  it(
    `of which one each is killed under load, ${rounds} times: nobody is signed out, no search is lost beyond those in flight, no accepted report is missing`,
    async () => {
      for (let round = 0; round < rounds; round += 1) {
        const directories = [await startDirectory(), await startDirectory()] as const;
        const toDirectories = await balance(directories.map((one) => one.url));
        const proxies = [await startProxy(toDirectories), await startProxy(toDirectories)] as const;
        const toProxies = await balance(proxies.map((one) => one.url));
        const [doomedProxy, survivor] = round % 2 === 0 ? proxies : [proxies[1], proxies[0]];
        const [doomedDirectory, left] =
          round % 4 < 2 ? directories : [directories[1], directories[0]];
        const people = [
          await signInAt(doomedProxy, toProxies, 'clinician'),
          await signInAt(survivor, toProxies, 'call-handler'),
        ];

        let [answered, lost, isOver] = [0, 0, false];
        const killings: Promise<void>[] = [];
        const onAnswer = () => {
          answered += 1;
          if (answered === PROXY_ENDS) killings.push(doomedProxy.kill());
          if (answered === DIRECTORY_ENDS) killings.push(doomedDirectory.kill());
        };
        const work = async (browser: TestBrowser, searches: number) => {
          for (let count = 0; count < searches; count += 1)
            if (await searchOnce(browser)) onAnswer();
            else lost += 1;
        };
        const states = new Map(reported.map((id) => [id, { acknowledged: '', sent: '' }]));
        const reporting = [...states].map(([id, state]) =>
          reportOn(toDirectories, id, state, () => isOver),
        );
        const searching = Promise.all(
          people.flatMap((browser) =>
            Array.from({ length: AT_ONCE / 2 }, () =>
              work(browser, (2 * SEARCHES_OF_A_PERSON) / AT_ONCE),
            ),
          ),
        ).finally(() => (isOver = true));
        await Promise.all([searching, ...reporting]);
        await Promise.all(killings);

        expect(killings).toHaveLength(2);
        expect(lost).toBe(toProxies.brokenOff(doomedProxy.url));
        expect(lost).toBeLessThan(AT_ONCE * 2);
        expect(answered + lost).toBe(people.length * SEARCHES_OF_A_PERSON);
        for (const browser of people) {
          expect((await browser.open('/api/session')).json).toMatchObject({ status: 'signedIn' });
          const copy = await browser.post('/api/audit', { kind: 'copy', serviceIds: reported });
          expect(copy.status).toBe(200);
        }
        for (const [id, { acknowledged, sent }] of states) {
          expect(acknowledged).not.toBe('');
          expect([acknowledged, sent]).toContain(await endOf(left.url, id));
        }
        await Promise.all([survivor.kill(), left.kill()]);
        await Promise.all([toProxies.close(), toDirectories.close()]);
      }
    },
    (rounds + 1) * perRound,
  );
});
