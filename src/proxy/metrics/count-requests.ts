import type { EndedRequest } from '../log/follow-requests.ts';
import type { ProxyParts } from '../proxy-parts.ts';

const MILLISECONDS = 1000;
const SIGN_OUT = '/auth/sign-out';

function toClass(status: number): '2xx' | '3xx' | '4xx' | '5xx' {
  if (status < 300) return '2xx';
  if (status < 400) return '3xx';
  return status < 500 ? '4xx' : '5xx';
}

/** Counts a request by the pattern of its route, and the session that it came with. */
export const countRequests =
  ({ metrics, seenSessions }: Pick<ProxyParts, 'metrics' | 'seenSessions'>) =>
  ({ request: { session }, route, answered }: EndedRequest): void => {
    metrics.countRequest({
      route,
      status: answered === null ? 'given-up' : toClass(answered.status),
      seconds: answered === null ? null : answered.milliseconds / MILLISECONDS,
    });
    if (session === null) return;
    if (route === SIGN_OUT) seenSessions.forget(session);
    else seenSessions.see(session);
  };
