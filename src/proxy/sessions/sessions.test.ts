import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionStores } from '#testing/session-stores.ts';
import { createMemoryStore } from './memory-store.ts';
import type { SessionStore } from './session-store.ts';
import { ABSOLUTE_MILLISECONDS, createSessions, IDLE_MILLISECONDS } from './sessions.ts';

const signedIn = {
  person: { name: 'Asha Patel', role: '', organisation: '' },
  actor: { subject: 'asha', role: '', organisation: '' },
  roles: [],
  roleId: '',
  audience: 'clinician',
  idToken: '',
} as const;

/** A day on for each clock: what is kept of earlier tests is past. */
let days = 0;
function aClock() {
  let now = 86_400_000 * ++days;
  return {
    now: () => now,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

const role = {
  id: '2',
  code: 'R1',
  name: 'Other',
  organisation: { code: 'A1', name: 'First trust' },
  audience: 'callHandler',
} as const;

/** Sessions of one proxy; those of several have the store in common. */
function someSessions(store: SessionStore) {
  const clock = aClock();
  return { clock, sessions: createSessions(store, clock.now) };
}

async function aSession(store: SessionStore) {
  const { clock, sessions } = someSessions(store);
  const secret = await sessions.start(signedIn, null);
  const session = await sessions.find(secret);
  if (session === null) throw new Error('No session');
  return { clock, sessions, secret, session };
}

describe.each(sessionStores)('a session kept in $name', ({ make }) => {
  let store: SessionStore;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    ({ store, remove } = await make());
  }, 60_000);
  afterAll(() => remove());

  it('ends after 15 minutes without activity, and not before', async () => {
    const { clock, sessions, secret } = await aSession(store);
    clock.pass(15 * 60_000 - 1);
    expect(await sessions.find(secret)).toMatchObject(signedIn);
    clock.pass(1);
    expect(await sessions.find(secret)).toBeNull();
  });

  it('lives on with activity, but no longer than 12 hours', async () => {
    const { clock, sessions, secret } = await aSession(store);
    let lived = 0;
    for (;;) {
      const session = await sessions.find(secret);
      if (session === null) break;
      await sessions.keepAlive(session);
      clock.pass(5 * 60_000);
      lived += 5 * 60_000;
    }
    expect(lived).toBe(12 * 60 * 60_000);
  });

  it('may end up to 15 seconds early where a person did much at once, and says so', async () => {
    const { clock, sessions, secret, session } = await aSession(store);
    clock.pass(14_999);
    expect(await sessions.keepAlive(session)).toEqual(session);
    expect(sessions.endsIn(session)).toBe(IDLE_MILLISECONDS - 14_999);
    clock.pass(1);
    const active = await sessions.keepAlive(session);
    expect(sessions.endsIn(active)).toBe(IDLE_MILLISECONDS);
    expect(await sessions.find(secret)).toEqual(active);
  });

  it('is as long to one proxy as to another, and activity at either counts', async () => {
    const { clock, sessions, secret, session } = await aSession(store);
    const other = createSessions(store, clock.now);
    clock.pass(60_000);
    await other.keepAlive(session);
    clock.pass(IDLE_MILLISECONDS - 1);
    const [here, there] = await Promise.all([sessions.find(secret), other.find(secret)]);
    expect(here).not.toBeNull();
    expect(here).toEqual(there);
  });

  it('does not end earlier because the clock of one proxy is behind', async () => {
    const { clock, secret, sessions, session } = await aSession(store);
    const behind = createSessions(store, () => clock.now() + 30_000);
    const active = await behind.keepAlive(session);
    clock.pass(20_000);
    await sessions.keepAlive(session);
    expect(await sessions.find(secret)).toMatchObject({ activeAt: active.activeAt });
  });

  it('goes on in another role under another secret, with its start and nothing received', async () => {
    const { sessions, secret, session } = await aSession(store);
    await sessions.noteReceived(session, ['1']);
    const switched = await sessions.switchRole(session, role);
    expect(await sessions.find(secret)).toBeNull();
    const found = await sessions.find(switched?.secret ?? '');
    expect(found).toMatchObject({ roleId: '2', audience: 'callHandler' });
    expect(found).toEqual(switched?.session);
    expect(found?.startedAt).toBe(session.startedAt);
    expect(found && (await sessions.hasReceived(found, ['1']))).toBe(false);
    expect(await sessions.hasReceived(session, ['1'])).toBe(false);
  });

  it('goes on in one role only when two are chosen at once', async () => {
    const { sessions, session } = await aSession(store);
    const both = [role, { ...role, id: '3' }].map((chosen) => sessions.switchRole(session, chosen));
    const switched = (await Promise.all(both)).filter((one) => one !== null);
    expect(switched).toHaveLength(1);
  });

  it('that has ended goes on in no other role', async () => {
    const { sessions, secret, session } = await aSession(store);
    expect(await sessions.end(secret)).toEqual(session);
    expect(await sessions.switchRole(session, role)).toBeNull();
    expect(await sessions.end(secret)).toBeNull();
  });

  it('ends when the next begins in its browser', async () => {
    const { sessions, secret } = await aSession(store);
    const next = await sessions.start(signedIn, secret);
    expect(await sessions.find(secret)).toBeNull();
    expect(await sessions.find(next)).not.toBeNull();
  });

  it('tells how long it lasts, whichever end comes first', async () => {
    const { clock, sessions, session } = await aSession(store);
    clock.pass(60_000);
    expect(sessions.endsIn(session)).toBe(IDLE_MILLISECONDS - 60_000);
    expect(
      sessions.endsIn({ ...session, activeAt: session.startedAt + ABSOLUTE_MILLISECONDS }),
    ).toBe(ABSOLUTE_MILLISECONDS - 60_000);
  });

  it('is not brought back by an answer that was under way at sign-out', async () => {
    const { clock, sessions, secret, session } = await aSession(store);
    await sessions.end(secret);
    clock.pass(60_000);
    await sessions.keepAlive(session);
    await sessions.noteReceived(session, ['1']);
    expect(await sessions.find(secret)).toBeNull();
    expect(await sessions.hasReceived(session, ['1'])).toBe(false);
  });

  it('is kept under a hash, so that what is kept lets nobody in', async () => {
    const { sessions, secret, session } = await aSession(store);
    expect(JSON.stringify(session)).not.toContain(secret);
    expect(await sessions.find(session.key)).toBeNull();
  });

  it('keeps whatever a provider writes into a name', async () => {
    const { sessions } = someSessions(store);
    const person = { ...signedIn.person, name: "A\u0000 \ud800 “é” '; drop table" };
    const secret = await sessions.start({ ...signedIn, person }, null);
    expect((await sessions.find(secret))?.person).toEqual(person);
  });

  it('remembers what was received over all answers', async () => {
    const { sessions, session } = await aSession(store);
    await sessions.noteReceived(session, ['1', '2']);
    await sessions.noteReceived(session, []);
    await sessions.noteReceived(session, ['3', '2']);
    expect(await sessions.hasReceived(session, ['1', '2', '3'])).toBe(true);
    expect(await sessions.hasReceived(session, ['1', '4'])).toBe(false);
    const another = await aSession(store);
    expect(await another.sessions.hasReceived(another.session, ['1'])).toBe(false);
  });

  it('forgets the services of its first answers when there are too many, and of one answer the farthest', async () => {
    const { sessions, session } = await aSession(store);
    const many = Array.from({ length: 6000 }, (_, index) => `${index}`);
    await sessions.noteReceived(session, ['first', '7']);
    await sessions.noteReceived(session, many);
    expect(await sessions.hasReceived(session, ['first'])).toBe(false);
    expect(await sessions.hasReceived(session, many.slice(0, 5000))).toBe(true);
    expect(await sessions.hasReceived(session, ['5000'])).toBe(false);
  });

  it('is deleted soon after it has ended, and no other is', async () => {
    const { clock, sessions, secret, session } = await aSession(store);
    clock.pass(IDLE_MILLISECONDS - 1);
    await sessions.tidyUp();
    expect(await store.read(session.key)).toEqual(session);
    clock.pass(1);
    await sessions.tidyUp();
    expect(await store.read(session.key)).toBeNull();
    expect(await sessions.find(secret)).toBeNull();
  });
});

describe('sessions in memory', () => {
  it('let the one used least lately go when there are too many', async () => {
    const { clock, sessions } = someSessions(createMemoryStore(2));
    const first = await sessions.start(signedIn, null);
    const second = await sessions.start(signedIn, null);
    clock.pass(20_000);
    const used = await sessions.find(first);
    if (used) await sessions.keepAlive(used);
    await sessions.start(signedIn, null);
    expect(await sessions.find(first)).not.toBeNull();
    expect(await sessions.find(second)).toBeNull();
  });
});

describe('a person who signs out while the store is lost', () => {
  it('is signed out here at once, and everywhere when the store is back', async () => {
    const store = createMemoryStore(10);
    let isLost = false;
    const { clock, sessions } = someSessions({
      ...store,
      remove: (key) => (isLost ? Promise.reject(new Error('lost')) : store.remove(key)),
    });
    const other = createSessions(store, clock.now);
    const secret = await sessions.start(signedIn, null);
    isLost = true;
    expect(await sessions.end(secret)).toBeNull();
    expect(await sessions.find(secret)).toBeNull();
    await sessions.tidyUp();
    expect(await other.find(secret)).not.toBeNull();
    isLost = false;
    await sessions.tidyUp();
    expect(await other.find(secret)).toBeNull();
  });
});
