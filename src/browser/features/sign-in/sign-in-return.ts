import { nextPersonState } from '#contract/desk-api/session.ts';

/** What a sign-in left in the address; `done` only in a window of its own. */
export interface SignInReturn {
  readonly outcome: 'done' | 'failed' | 'unavailable' | null;
  /** Whether it went on in a window that another page had opened for it. */
  readonly isInWindow: boolean;
  /** Whether the last person has signed out for the next one to sign in. */
  readonly isForNext: boolean;
}

export const signInAddresses = {
  page: '/auth/sign-in',
  window: '/auth/sign-in?in=window',
} as const;

export function readSignInReturn(addressSearch: string): SignInReturn {
  const given = new URLSearchParams(addressSearch);
  const outcome = given.get('sign-in');
  return {
    outcome:
      outcome === 'done' || outcome === 'failed' || outcome === 'unavailable' ? outcome : null,
    isInWindow: given.get('in') === 'window',
    isForNext: given.get('state') === nextPersonState,
  };
}
