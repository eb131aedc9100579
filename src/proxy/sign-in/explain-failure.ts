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

const isUnreachable = (fault: unknown): boolean =>
  fault instanceof TypeError ||
  (fault instanceof Error && 'code' in fault && unreachable.has(fault.code));

/** By the token endpoint: of the code that was brought, or of ourselves. */
const explainRefusal = ({ error }: oidc.ResponseBodyError): SignInFailure =>
  error === 'invalid_grant' ? 'refused' : 'clientRefused';

/** Reads the class and code of a fault alone: its message may quote a person's claims. */
export function explainFailure(fault: unknown): SignInFailure {
  if (fault instanceof AssuranceTooLow) return 'assuranceTooLow';
  if (fault instanceof oidc.AuthorizationResponseError) return 'refused';
  if (fault instanceof oidc.ResponseBodyError) return explainRefusal(fault);
  if (fault instanceof oidc.WWWAuthenticateChallengeError) return 'clientRefused';
  return isUnreachable(fault) ? 'unreachable' : 'tokenInvalid';
}
