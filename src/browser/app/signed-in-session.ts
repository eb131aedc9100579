import type { SessionAnswer } from '#contract/desk-api/session.ts';

export type SignedInSession = Extract<SessionAnswer, { status: 'signedIn' }>;

/** Somebody is there, with access or without. */
export type SomebodysSession = Exclude<SessionAnswer, { status: 'signedOut' }>;

/** Another person, role or organisation is another desk: nothing of the one before may stay on it. */
export const toDeskName = ({ personTag, roleId, person, ...session }: SomebodysSession): string =>
  JSON.stringify([
    personTag,
    roleId,
    person.role,
    person.organisation,
    session.status === 'signedIn' ? session.audience : null,
  ]);
