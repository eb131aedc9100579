import type { SessionAnswer } from '#contract/desk-api/session.ts';

export type SignedInSession = Extract<SessionAnswer, { status: 'signedIn' }>;
