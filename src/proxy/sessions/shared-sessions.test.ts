import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSearchRequest } from '#testing/a-search-request.ts';
import { aBrowser, type TestBrowser } from '#testing/a-browser.ts';
import { aCompactRecord } from '#testing/a-wire-record.ts';
import { readDeeds } from '#testing/an-audit-trail.ts';
import * as faulty from '#testing/faulty-directory.ts';
import {
  hostileRole,
  startHostileProvider,
  type HostileProvider,
} from '#testing/hostile-provider.ts';
import { newBrowser, signInAs } from '#testing/sign-in-as.ts';
import { askedAddress, callback, signInThrough, startDeskOf } from '#testing/sign-in-through.ts';
import { startProxy, type StartedProxy } from '#testing/start-proxy.ts';
import { makeSharedDatabase } from '#testing/test-databases.ts';

const roles = [
  hostileRole('1', 'S8000:G8000:R8000'),
  { ...hostileRole('2', 'S8001:G8005:R8015'), org_code: 'B2' },
];
const idToken = { selected_roleid: '1', nhsid_nrbac_roles: roles };

let url: string;
let remove: () => Promise<void>;
let directory: faulty.FaultyDirectory;
let provider: HostileProvider;
let one: StartedProxy;
let other: StartedProxy;
beforeAll(async () => {
  ({ url, remove } = await makeSharedDatabase());
  directory = await faulty.startFaultyDirectory();
  directory.answerQuestions(faulty.services([aCompactRecord({ id: '71' })]));
  provider = await startHostileProvider();
  one = await startDeskOf(provider, directory, {}, url);
  other = await startDeskOf(provider, directory, {}, url);
}, 60_000);
afterAll(async () => {
  await Promise.all([one.close(), other.close()]);
  await Promise.all([remove(), provider.close(), directory.close()]);
});

const signIn = async (): Promise<TestBrowser> =>
  (await signInThrough({ provider, desk: one, mischief: { idToken } })).browser;

/** The same browser, sent to another proxy by the load balancer. */
function at({ proxy, settings }: StartedProxy, browser: TestBrowser): TestBrowser {
  const moved = aBrowser(proxy, settings.publicUrl);
  for (const [name, cookie] of browser.cookies) moved.cookies.set(name, cookie);
  return moved;
}

const search = (browser: TestBrowser) => browser.post('/api/search', aSearchRequest());
const reveal = (browser: TestBrowser) =>
  browser.post('/api/audit', { kind: 'reveal', serviceIds: ['71'] });
const readSession = async (browser: TestBrowser) => (await browser.open('/api/session')).json;

// Before the clocks of the two others below run ahead of its own.
describe('a proxy with the embedded provider', () => {
  it('signs nobody out by a restart, and lets people sign out after it', async () => {
    const first = await startProxy({ directory, databaseUrl: url });
    const browser = await signInAs(first, 'clinician');
    await first.close();
    const second = await startProxy({ directory, databaseUrl: url });
    const there = at(second, browser);
    expect(await readSession(there)).toMatchObject({ person: { name: 'Asha Patel' } });
    const home = await there.submit('/auth/sign-out', {});
    expect([home.path, home.status]).toEqual(['/', 200]);
    expect(await readSession(at(second, browser))).toMatchObject({ status: 'signedOut' });
    await second.close();
  });
});

describe('two proxies on one database', () => {
  it('know each other’s sessions, and which services they received', async () => {
    const browser = await signIn();
    const there = at(other, browser);
    const [mine, theirs] = [await readSession(browser), await readSession(there)];
    expect(theirs).toMatchObject({ status: 'signedIn', audience: 'clinician' });
    const tags = ({ sessionTag, personTag }: Record<string, unknown>) => [sessionTag, personTag];
    expect(tags(theirs as Record<string, unknown>)).toEqual(tags(mine as Record<string, unknown>));
    expect((await reveal(there)).status).toBe(403);
    expect((await search(browser)).status).toBe(200);
    expect((await reveal(there)).status).toBe(200);
    expect(readDeeds(other.settings.audit.folder).at(-1)).toMatchObject({
      kind: 'reveal',
      serviceIds: ['71'],
    });
  });

  it('finish a sign-in that the other began', async () => {
    const browser = newBrowser(one);
    const asked = await askedAddress(browser);
    const there = at(other, browser);
    expect((await there.open(callback(provider.play(asked, { idToken }), asked))).path).toBe('/');
    expect(await readSession(at(one, there))).toMatchObject({ status: 'signedIn' });
  });

  it('let nobody in who signed out at the other, whatever cookie was kept', async () => {
    const browser = await signIn();
    const kept = at(one, browser);
    const there = at(other, browser);
    expect((await search(there)).status).toBe(200);
    expect((await there.submit('/auth/sign-out', {})).path).toBe('/');
    for (const desk of [one, other]) {
      expect((await search(at(desk, kept))).status).toBe(401);
      expect(await readSession(at(desk, kept))).toMatchObject({ status: 'signedOut' });
    }
  });

  it('let nobody act in a role that was left at the other', async () => {
    const browser = await signIn();
    const before = at(one, browser);
    const there = at(other, browser);
    expect((await there.post('/api/session/role', { roleId: '2' })).status).toBe(200);
    expect((await search(before)).status).toBe(401);
    expect(await readSession(at(one, there))).toMatchObject({ audience: 'callHandler' });
  });

  it('end a session 15 minutes after what was last done at either', async () => {
    const browser = await signIn();
    const pass = (minutes: number) => {
      for (const desk of [one, other]) desk.passTime(minutes * 60_000);
    };
    pass(14);
    expect((await at(other, browser).post('/api/session/stay', {})).status).toBe(200);
    pass(14);
    await at(other, browser).open('/api/reference/bank-holidays');
    expect(await readSession(browser)).toMatchObject({ status: 'signedIn' });
    pass(1);
    expect(await readSession(browser)).toMatchObject({ status: 'signedOut' });
    expect(await readSession(at(other, browser))).toMatchObject({ status: 'signedOut' });
  });

  it('write neither a cookie’s secret nor anything of a patient into it', async () => {
    const browser = await signIn();
    await search(browser);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<object>(`select * from proxy_sessions`);
    await client.end();
    const columns = ['key', 'started_at', 'active_at', 'signed_in', 'received'];
    expect(Object.keys(rows[0] ?? {})).toEqual(columns);
    const written = JSON.stringify(rows);
    expect(written).toContain('Some Body');
    expect(written).not.toContain(browser.cookies.get('signpost')?.value);
    // Whole words: by chance a few letters of a key say anything.
    expect(written).not.toMatch(/LS1 ?4AP|\b(?:LS1|4AP|1156|4003)\b/i);
  });
});
