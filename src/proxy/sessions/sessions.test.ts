import { describe, expect, it } from 'vitest';
import { createMemoryStore } from './session-store.ts';
import { ABSOLUTE_MILLISECONDS, createSessions, IDLE_MILLISECONDS } from './sessions.ts';

const signedIn = {
  person: { name: 'Asha Patel', role: '', organisation: '' },
  actor: { subject: 'asha', role: '', organisation: '' },
  roles: [],
  roleId: '',
  audience: 'clinician',
  idToken: '',
} as const;

function aClock() {
  let now = 1_000_000;
  return {
    now: () => now,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

function someSessions(most = 10) {
  const clock = aClock();
  const store = createMemoryStore(most);
  return { clock, store, sessions: createSessions(store, clock.now) };
}

describe('a session', () => {
  it('ends after 15 minutes without activity, and not before', async () => {
    const { clock, sessions } = someSessions();
    const secret = await sessions.start(signedIn, null);
    clock.pass(IDLE_MILLISECONDS - 1);
    expect(await sessions.find(secret)).toMatchObject(signedIn);
    clock.pass(1);
    expect(await sessions.find(secret)).toBeNull();
  });

  it('lives on with activity, but no longer than 12 hours', async () => {
    const { clock, sessions } = someSessions();
    const secret = await sessions.start(signedIn, null);
    let lived = 0;
    for (;;) {
      const session = await sessions.find(secret);
      if (session === null) break;
      await sessions.keepAlive(session);
      clock.pass(5 * 60_000);
      lived += 5 * 60_000;
    }
    expect(lived).toBe(ABSOLUTE_MILLISECONDS);
  });

  it('that has ended goes on in no other role', async () => {
    const { sessions } = someSessions();
    const session = await sessions.find(await sessions.start(signedIn, null));
    if (session === null) throw new Error('No session');
    await sessions.end(session);
    const organisation = { code: 'A1', name: 'First trust' };
    const role = {
      id: '2',
      code: 'R1',
      name: 'Other',
      organisation,
      audience: 'callHandler',
    } as const;
    expect(await sessions.switchRole(session, role)).toBeNull();
  });

  it('tells how long it lasts, whichever end comes first', async () => {
    const { clock, sessions } = someSessions();
    const secret = await sessions.start(signedIn, null);
    const session = await sessions.find(secret);
    if (session === null) throw new Error('No session');
    clock.pass(60_000);
    expect(sessions.endsIn(session)).toBe(IDLE_MILLISECONDS - 60_000);
    expect(
      sessions.endsIn({ ...session, activeAt: session.startedAt + ABSOLUTE_MILLISECONDS }),
    ).toBe(ABSOLUTE_MILLISECONDS - 60_000);
  });

  it('is not brought back by an answer that was under way at sign-out', async () => {
    const { sessions } = someSessions();
    const secret = await sessions.start(signedIn, null);
    const session = await sessions.find(secret);
    if (session === null) throw new Error('No session');
    await sessions.end(session);
    await sessions.keepAlive(session);
    expect(await sessions.find(secret)).toBeNull();
  });

  it('is kept under a hash, so that what is kept lets nobody in', async () => {
    const { sessions } = someSessions();
    const secret = await sessions.start(signedIn, null);
    const session = await sessions.find(secret);
    expect(JSON.stringify(session)).not.toContain(secret);
    expect(await sessions.find(session?.key ?? '')).toBeNull();
  });
});

describe('the store', () => {
  it('lets the one used least lately go when there are too many', async () => {
    const { sessions } = someSessions(2);
    const [first, second] = [
      await sessions.start(signedIn, null),
      await sessions.start(signedIn, null),
    ];
    const used = await sessions.find(first);
    if (used) await sessions.keepAlive(used);
    await sessions.start(signedIn, null);
    expect(await sessions.find(first)).not.toBeNull();
    expect(await sessions.find(second)).toBeNull();
  });

  it('forgets ended sessions when another begins', async () => {
    const { clock, store, sessions } = someSessions();
    const ended = await sessions.find(await sessions.start(signedIn, null));
    clock.pass(IDLE_MILLISECONDS);
    await sessions.start(signedIn, null);
    expect(await store.read(ended?.key ?? '')).toBeNull();
  });
});
