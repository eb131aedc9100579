import * as oidc from 'openid-client';
import { AssuranceTooLow } from './check-assurance.ts';

/**
 * Why nobody was signed in, in fixed words for operators. `notBegun`: no sign-in was under way in that browser. `refused`: by
 * the provider, which is also how a person cancels and what a code gets that is used twice. `clientRefused`: the provider does
 * not accept this product. `tokenInvalid`: what it told could not be trusted, a wrong clock among the causes.
 */
export type SignInFailure =
  | 'notBegun'
  | 'refused'
  | 'clientRefused'
  | 'assuranceTooLow'
  | 'unreachable'
  | 'sessionsUnavailable'
  | 'tokenInvalid';

const unreachable: ReadonlySet<unknown> = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
]);

/** Reads the class and code of a fault alone: its message may quote a person's claims. */
export function explainFailure(fault: unknown): SignInFailure {
  if (fault instanceof AssuranceTooLow) return 'assuranceTooLow';
  if (fault instanceof oidc.AuthorizationResponseError) return 'refused';
  if (fault instanceof oidc.ResponseBodyError && fault.error === 'invalid_grant') return 'refused';
  if (
    fault instanceof oidc.ResponseBodyError ||
    fault instanceof oidc.WWWAuthenticateChallengeError
  )
    return 'clientRefused';
  if (fault instanceof TypeError) return 'unreachable';
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
  return unreachable.has(code) ? 'unreachable' : 'tokenInvalid';
}
