import { generateKeyPairSync, verify } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startFaultyDirectory, type FaultyDirectory } from '#testing/faulty-directory.ts';
import {
  hostileRole,
  startHostileProvider,
  type HostileProvider,
  type Mischief,
} from '#testing/hostile-provider.ts';
import { newBrowser } from '#testing/sign-in-as.ts';
import { askedAddress, callback, signInThrough, startDeskOf } from '#testing/sign-in-through.ts';
import type { StartedProxy } from '#testing/start-proxy.ts';
import type { SignInSettings } from '../proxy-settings.ts';

let directory: FaultyDirectory;
let provider: HostileProvider;
const desks: StartedProxy[] = [];
beforeAll(async () => {
  directory = await startFaultyDirectory();
  provider = await startHostileProvider();
});
afterEach(async () => {
  await Promise.all(desks.splice(0).map((desk) => desk.close()));
});
afterAll(async () => {
  await provider.close();
  await directory.close();
});

async function openDesk(settings: Partial<SignInSettings> = {}): Promise<StartedProxy> {
  const desk = await startDeskOf(provider, directory, settings);
  desks.push(desk);
  return desk;
}

const signIn = (desk: StartedProxy, mischief: Mischief = {}) =>
  signInThrough({ provider, desk, mischief });

const nobody = { path: '/?sign-in=failed', session: { status: 'signedOut' } };
const inAnHour = Math.floor(Date.now() / 1000) + 3_600;

describe('a provider that means ill', () => {
  it('lets somebody in while it does everything right, so that the tests below can fail', async () => {
    const { path, session } = await signIn(await openDesk());
    expect(path).toBe('/');
    expect(session).toMatchObject({
      status: 'signedIn',
      audience: 'clinician',
      person: { name: 'Some Body', organisation: 'First trust' },
    });
  });

  it.each<[string, Mischief]>([
    ['unsigned', { signature: 'none' }],
    ['signed with a key that is not the provider’s', { signature: 'of another key' }],
    ['signed with the secret that the client knows too', { signature: 'of the client secret' }],
    ['expired', { idToken: { exp: inAnHour - 7_200, iat: inAnHour - 7_300 } }],
    ['without an end', { idToken: { exp: undefined } }],
    ['of a time to come', { idToken: { nbf: inAnHour } }],
    ['made for another client', { idToken: { aud: 'another' } }],
    [
      'made for another client too, and handed on',
      { idToken: { aud: ['desk', 'another'], azp: 'another' } },
    ],
    ['with another nonce', { idToken: { nonce: 'another' } }],
    ['without a nonce', { idToken: { nonce: undefined } }],
    ['of another issuer', { idToken: { iss: 'https://id.example.org' } }],
    ['of somebody who signed in an hour ago', { idToken: { auth_time: inAnHour - 7_200 } }],
    ['that does not say when somebody signed in', { idToken: { auth_time: undefined } }],
    ['of another person than the user information', { userInfo: { sub: 'somebody else' } }],
  ])('lets nobody in with a token that is %s', async (_what, mischief) => {
    expect(await signIn(await openDesk(), mischief)).toMatchObject(nobody);
  });

  it('lets nobody in with the answer to another browser’s question', async () => {
    const desk = await openDesk();
    const [own, stolen] = [newBrowser(desk), newBrowser(desk)];
    const asked = await askedAddress(own);
    await askedAddress(stolen);
    const code = provider.play(asked);
    const there = await stolen.open(callback(code, asked));
    expect(there.path).toBe(nobody.path);
    expect((await stolen.open('/api/session')).json).toMatchObject(nobody.session);
  });

  it('lets nobody in twice with one answer', async () => {
    const desk = await openDesk();
    const browser = newBrowser(desk);
    const asked = await askedAddress(browser);
    const address = callback(provider.play(asked), asked);
    expect((await browser.open(address)).path).toBe('/');
    await browser.submit('/auth/sign-out', {});
    expect((await browser.open(address)).path).toBe(nobody.path);
    expect((await browser.open('/api/session')).json).toMatchObject(nobody.session);
  });

  it('cannot make a clinician of a medical secretary, whose code begins alike', async () => {
    const { session } = await signIn(await openDesk(), {
      idToken: { nhsid_nrbac_roles: [hostileRole('1', 'S8000:G8001:R8006')] },
    });
    expect(session).toMatchObject({ status: 'noAccess' });
  });

  it('says nothing that reaches a log or an address', async () => {
    const desk = await openDesk();
    await signIn(desk, { idToken: { iss: 'https://marker.example.org', name: 'marker' } });
    await signIn(desk, { idToken: { name: 'marker' } });
    expect(desk.logLines.join('')).not.toMatch(/marker|Some Body|somebody/);
  });
});

describe('why nobody was signed in', () => {
  const outcomesAt = (desk: StartedProxy) =>
    desk.logLines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ event }) => event === 'sign-in')
      .map(({ level, outcome, requestId }) => [level, outcome, typeof requestId]);

  it('is told to operators in fixed words', async () => {
    const desk = await openDesk({ assurance: { asked: [], accepted: ['AAL3_ANY'] } });
    await signIn(desk, { idToken: { aud: 'another' } });
    await signIn(desk, { idToken: { acr: 'AAL1_USERPASS' } });
    const browser = newBrowser(desk);
    const { searchParams } = await askedAddress(browser);
    await browser.open(
      `/auth/callback?error=access_denied&state=${searchParams.get('state') ?? ''}`,
    );
    await browser.open('/auth/callback?code=1&state=1');
    await signIn(desk);
    expect(outcomesAt(desk)).toEqual([
      ['info', 'tokenInvalid', 'string'],
      ['info', 'assuranceTooLow', 'string'],
      ['info', 'refused', 'string'],
      ['info', 'notBegun', 'string'],
      ['info', 'done', 'string'],
    ]);
  });
});

describe('a provider that is sound', () => {
  it('may rotate its keys at any moment', async () => {
    const desk = await openDesk();
    expect((await signIn(desk)).path).toBe('/');
    provider.rotateKeys();
    expect((await signIn(desk)).path).toBe('/');
  });

  it('is asked for a sign-in of this quarter of an hour, in seconds', async () => {
    const asked = await askedAddress(newBrowser(await openDesk()));
    expect(asked.searchParams.get('max_age')).toBe('900');
  });

  it('is asked for an assurance level, and its answer is checked', async () => {
    const assurance = { asked: ['AAL2_OR_AAL3_ANY'], accepted: ['AAL3_ANY', '3'] };
    const desk = await openDesk({ assurance });
    const asked = await askedAddress(newBrowser(desk));
    expect(asked.searchParams.get('acr_values')).toBe('AAL2_OR_AAL3_ANY');
    expect((await signIn(desk)).path).toBe('/');
    const byNumber = { acr: 'other', authentication_assurance_level: '3' };
    expect((await signIn(desk, { idToken: byNumber })).path).toBe('/');
    for (const acr of ['AAL1_USERPASS', 'AAL3', undefined])
      expect((await signIn(desk, { idToken: { acr } })).path).toBe(nobody.path);
    const elsewhere = { idToken: { acr: undefined }, userInfo: { acr: 'AAL3_ANY' } };
    expect((await signIn(desk, elsewhere)).path).toBe(nobody.path);
  });

  it.each([
    ['RSA', () => generateKeyPairSync('rsa', { modulusLength: 2048 }), 'RS512', 'sha512'],
    ['P-256', () => generateKeyPairSync('ec', { namedCurve: 'P-256' }), 'ES256', 'sha256'],
  ])('is shown a signed statement in place of a secret (%s)', async (_what, make, alg, hash) => {
    const { privateKey, publicKey } = make();
    const desk = await openDesk({ credential: { key: privateKey, keyId: 'our-key' } });
    expect((await signIn(desk)).path).toBe('/');
    const sent = provider.tokenRequests.at(-1);
    expect(sent?.has('client_secret')).toBe(false);
    const assertion = sent?.get('client_assertion') ?? '';
    const [head = '', claims = '', signature = ''] = assertion.split('.');
    const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as object;
    expect(read(head)).toMatchObject({ alg, kid: 'our-key' });
    expect(read(claims)).toMatchObject({
      iss: 'desk',
      sub: 'desk',
      jti: expect.any(String) as string,
    });
    const signed = Buffer.from(`${head}.${claims}`);
    const key = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
    expect(verify(hash, signed, key, Buffer.from(signature, 'base64url'))).toBe(true);
  });
});
