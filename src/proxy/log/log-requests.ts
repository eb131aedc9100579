import { TILES_ROUTE } from '../tiles/tile-address.ts';
import type { EndedRequest } from './follow-requests.ts';
import type { ProxyLog } from './proxy-log.ts';

/** What stands for the status of a request whose browser hung up before it was answered. */
const GAVE_UP = 499;

/** One line a request. Tiles are left out: even their number tells where somebody looked. */
export const logRequests =
  (log: ProxyLog) =>
  ({ request, route, answered }: EndedRequest): void => {
    if (route === TILES_ROUTE) return;
    const status = answered?.status ?? GAVE_UP;
    log.write(status >= 500 ? 'error' : 'info', 'request', {
      requestId: request.id,
      method: request.method,
      route,
      status,
      milliseconds: answered === null ? null : Math.round(answered.milliseconds),
      audience: request.session?.audience ?? null,
      problem: request.problemCode,
    });
  };
