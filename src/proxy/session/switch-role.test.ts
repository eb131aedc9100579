import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionAnswerSchema, sessionTagHeader } from '#contract/desk-api/session.ts';
import type { TestBrowser } from '#testing/a-browser.ts';
import { aCompactRecord } from '#testing/a-wire-record.ts';
import * as faulty from '#testing/faulty-directory.ts';
import { aSearchRequest } from '#testing/a-search-request.ts';
import { readDeeds } from '#testing/an-audit-trail.ts';
import {
  hostileRole,
  startHostileProvider,
  type HostileProvider,
} from '#testing/hostile-provider.ts';
import { sessionPlaces } from '#testing/session-places.ts';
import { newBrowser } from '#testing/sign-in-as.ts';
import { signInThrough, startDeskOf } from '#testing/sign-in-through.ts';
import type { StartedProxy } from '#testing/start-proxy.ts';

const MINUTE = 60_000;
const clinician = hostileRole('1', 'S8000:G8000:R8000');
const callHandler = { ...hostileRole('2', 'S8001:G8005:R8015'), org_code: 'B2' };
const secretary = hostileRole('3', 'S8000:G8001:R8006');
const all = [clinician, callHandler, secretary];

let directory: faulty.FaultyDirectory;
let provider: HostileProvider;
let desk: StartedProxy;
let remove: () => Promise<void>;

let people = 0;

/** As somebody new unless told as whom: a person's calls are limited. */
const signInWith = (roles: readonly object[], selected: string, sub = `person ${++people}`) =>
  signInThrough({
    provider,
    desk,
    mischief: {
      idToken: { sub, selected_roleid: selected, nhsid_nrbac_roles: roles },
      userInfo: { sub },
    },
  });

const switchTo = (browser: TestBrowser, roleId: unknown) =>
  browser.post('/api/session/role', { roleId });
const readSession = async (browser: TestBrowser) =>
  sessionAnswerSchema.parse((await browser.open('/api/session')).json);
const search = (browser: TestBrowser) => browser.post('/api/search', aSearchRequest());

describe.each(sessionPlaces)('with sessions kept in $name', ({ name, make }) => {
  /** For what takes many calls and touches no place in particular. */
  const itOnce = it.runIf(name === 'memory');

  beforeAll(async () => {
    directory = await faulty.startFaultyDirectory();
    directory.answerQuestions(faulty.services([aCompactRecord({ id: '71' })]));
    provider = await startHostileProvider();
    const place = await make();
    remove = place.remove;
    desk = await startDeskOf(provider, directory, {}, place.databaseUrl);
  }, 60_000);
  afterAll(async () => {
    await desk.close();
    await remove();
    await provider.close();
    await directory.close();
  });

  describe('the roles of a person', () => {
    it('are told when there is a choice: those on a list by their whole code, and which is in use', async () => {
      const { session } = await signInWith(all, '1');
      expect(session).toMatchObject({
        status: 'signedIn',
        roleId: '1',
        roles: [
          {
            id: '1',
            name: clinician.role_name,
            organisation: 'First trust',
            audience: 'clinician',
          },
          { id: '2', name: callHandler.role_name, organisation: 'B2', audience: 'callHandler' },
        ],
      });
    });

    it.each([
      ['one', [clinician], '1', 'signedIn'],
      ['one beside others that give no access', [clinician, secretary], '1', 'signedIn'],
      ['none that gives access', [secretary], '3', 'noAccess'],
      ['none at all', [], '', 'noAccess'],
      ['one without an id to choose it by', [{ ...clinician, person_roleid: '' }], '', 'noAccess'],
    ])('are not told to whoever has %s', async (_what, roles, selected, status) => {
      const { session } = await signInWith(roles, selected);
      expect(session).toMatchObject({ status, roles: [] });
    });

    it('are no secret way in: of two under one id the first counts, listed or not', async () => {
      const { session, browser } = await signInWith(
        [{ ...secretary, person_roleid: '1' }, clinician],
        '1',
      );
      expect(session).toMatchObject({ status: 'noAccess', roles: [] });
      expect((await switchTo(browser, '1')).status).toBe(403);
    });
  });

  describe('a switch of role', () => {
    it('gives what the other role gives, its organisation too', async () => {
      const { browser } = await signInWith(all, '1');
      const { status, json } = await switchTo(browser, '2');
      expect(status).toBe(200);
      const inUse = {
        status: 'signedIn',
        roleId: '2',
        audience: 'callHandler',
        person: { name: 'Some Body', role: callHandler.role_name, organisation: 'B2' },
      };
      expect(sessionAnswerSchema.parse(json)).toMatchObject(inUse);
      expect(await readSession(browser)).toMatchObject(inUse);
    });

    it('renews the secret and the tag: neither the old cookie nor a page of the old role does anything', async () => {
      const { browser } = await signInWith(all, '1');
      const before = await readSession(browser);
      const cookie = browser.cookies.get('signpost')?.value ?? '';
      const after = sessionAnswerSchema.parse((await switchTo(browser, '2')).json);
      expect(browser.cookies.get('signpost')?.value).not.toBe(cookie);
      const headers = { cookie: `signpost=${cookie}` };
      const old = await newBrowser(desk).send({ method: 'GET', path: '/api/session', headers });
      expect(old.json).toMatchObject({ status: 'signedOut' });
      if (before.status === 'signedOut' || after.status === 'signedOut')
        throw new Error('No session');
      expect(after.sessionTag).not.toBe(before.sessionTag);
      expect(after.personTag).toBe(before.personTag);
      const asked = await browser.send({
        method: 'GET',
        path: '/api/reference/bank-holidays',
        headers: { [sessionTagHeader]: before.sessionTag },
      });
      expect(asked.status).toBe(401);
    });

    itOnce('is activity, and puts the end of the 12 hours off by nothing', async () => {
      const { browser } = await signInWith(all, '1');
      for (const roleId of Array.from({ length: 51 }, (_, turn) => String(1 + (turn % 2)))) {
        desk.passTime(14 * MINUTE);
        expect((await switchTo(browser, roleId)).status).toBe(200);
      }
      desk.passTime(6 * MINUTE);
      expect((await switchTo(browser, '1')).status).toBe(401);
    });

    it('forgets which services were received', async () => {
      const { browser } = await signInWith([clinician, { ...clinician, person_roleid: '4' }], '1');
      await search(browser);
      const reveal = { kind: 'reveal', serviceIds: ['71'] };
      expect((await browser.post('/api/audit', reveal)).status).toBe(200);
      await switchTo(browser, '4');
      await switchTo(browser, '1');
      expect((await browser.post('/api/audit', reveal)).status).toBe(403);
    });

    it('is in every later row of the audit trail', async () => {
      const { browser } = await signInWith(all, '1');
      await search(browser);
      await switchTo(browser, '2');
      await search(browser);
      const rows = readDeeds(desk.settings.audit.folder).slice(-2);
      expect(
        rows.map(({ role, organisation, audience }) => [role, organisation, audience]),
      ).toEqual([
        [clinician.role_code, 'A1', 'clinician'],
        [callHandler.role_code, 'B2', 'callHandler'],
      ]);
    });

    itOnce(
      'renews no limit of calls: 60 a minute may be asked for, however often the secret changes',
      async () => {
        const { browser } = await signInWith(all, '1');
        const statuses: number[] = [];
        for (let turn = 0; turn < 61; turn++)
          statuses.push((await switchTo(browser, turn % 2 === 0 ? '2' : '1')).status);
        expect(new Set(statuses.slice(0, 60))).toEqual(new Set([200]));
        expect(statuses.at(-1)).toBe(429);
      },
    );

    it('leads out of a role without access', async () => {
      const { browser, session } = await signInWith(all, '3');
      expect(session).toMatchObject({ status: 'noAccess', roles: [{ id: '1' }, { id: '2' }] });
      expect((await search(browser)).status).toBe(403);
      expect((await switchTo(browser, '1')).json).toMatchObject({ audience: 'clinician' });
      expect((await search(browser)).status).toBe(200);
    });

    it.each([
      ['one that is not held', '9', 403],
      ['one that is held and on no list', '3', 403],
      ['nothing', '', 400],
      ['something else than an id', { id: '1' }, 400],
    ])('to %s is refused, and changes nothing', async (_what, roleId, status) => {
      const { browser } = await signInWith(all, '1');
      const before = await readSession(browser);
      expect((await switchTo(browser, roleId)).status).toBe(status);
      expect(await readSession(browser)).toMatchObject({
        roleId: '1',
        sessionTag: before.status === 'signedOut' ? '' : before.sessionTag,
      });
    });

    it('is refused without a session, from another site, and from a page of another session', async () => {
      expect((await switchTo(newBrowser(desk), '1')).status).toBe(401);
      const { browser } = await signInWith(all, '1');
      const send = (headers: Readonly<Record<string, string>>) =>
        browser.send({
          method: 'POST',
          path: '/api/session/role',
          headers: { 'content-type': 'application/json', ...headers },
          payload: JSON.stringify({ roleId: '2' }),
        });
      expect((await send({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
      const ofAnother = { 'sec-fetch-site': 'same-origin', [sessionTagHeader]: 'another' };
      expect((await send(ofAnother)).status).toBe(401);
      expect(await readSession(browser)).toMatchObject({ roleId: '1' });
    });
  });

  describe('the tag of a person', () => {
    const personTagOf = async (sub: string) =>
      sessionAnswerSchema.parse((await signInWith(all, '1', sub)).session);

    it('is the same at every sign-in, another for another person, and does not tell who', async () => {
      const [first, again, other] = [
        await personTagOf('somebody'),
        await personTagOf('somebody'),
        await personTagOf('somebody else'),
      ];
      expect(again).toMatchObject({ personTag: 'personTag' in first ? first.personTag : '' });
      expect(other).not.toMatchObject({ personTag: 'personTag' in first ? first.personTag : '' });
      expect(JSON.stringify(first)).not.toContain('somebody');
    });
  });
});
