import { expect, it } from 'vitest';
import type { Session } from '../sessions/session.ts';
import { IDLE_MILLISECONDS } from '../sessions/sessions.ts';
import { createReceivedServices } from './received-services.ts';

const aSession = (parts: Partial<Session> = {}): Session => ({
  person: { name: '', role: '', organisation: '' },
  actor: { subject: 'asha', role: 'R8000', organisation: 'A1' },
  roles: [],
  roleId: '',
  audience: 'clinician',
  idToken: '',
  key: 'one',
  startedAt: 0,
  activeAt: 0,
  ...parts,
});

function someReceived() {
  let now = 1_000_000;
  const pass = (milliseconds: number) => {
    now += milliseconds;
  };
  return { received: createReceivedServices(() => now), pass };
}

const session = aSession();

it('what was received adds up over answers', () => {
  const { received } = someReceived();
  received.note(session, ['1', '2']);
  received.note(session, ['3']);
  expect(received.hasAll(session, ['1', '2', '3'])).toBe(true);
  expect(received.hasAll(session, ['1', '4'])).toBe(false);
});

it('nothing was received in another role, and nothing comes back with the first', () => {
  const { received } = someReceived();
  received.note(session, ['1']);
  const other = aSession({ actor: { ...session.actor, role: 'R9999' } });
  expect(received.hasAll(other, ['1'])).toBe(false);
  received.note(other, ['2']);
  expect(received.hasAll(session, ['1'])).toBe(false);
});

it('nothing is known of a session that ended', () => {
  const { received, pass } = someReceived();
  received.note(session, ['1']);
  received.forget(session);
  expect(received.hasAll(session, ['1'])).toBe(false);
  received.note(session, ['1']);
  pass(IDLE_MILLISECONDS + 1);
  received.note(aSession({ key: 'two' }), ['2']);
  expect(received.hasAll(session, ['1'])).toBe(false);
});

it('a session that never stops forgets the services of its first answers, and of one answer the farthest', () => {
  const { received } = someReceived();
  const many = Array.from({ length: 6000 }, (_, i) => `${i}`);
  received.note(session, ['first']);
  received.note(session, many);
  expect(received.hasAll(session, ['first'])).toBe(false);
  expect(received.hasAll(session, many.slice(0, 5000))).toBe(true);
  expect(received.hasAll(session, ['5999'])).toBe(false);
});
