import type { Directory } from './directory/create-directory.ts';
import type { OwnDirectory } from './directory/own-directory.ts';
import type { Trail } from './audit/trail/create-trail.ts';
import type { ProxyLog } from './log/proxy-log.ts';
import type { Metrics } from './metrics/create-metrics.ts';
import type { SeenSessions } from './metrics/seen-sessions.ts';
import type { ProxySettings } from './proxy-settings.ts';
import type { Cookie } from './sessions/session-cookie.ts';
import type { Sessions } from './sessions/sessions.ts';

/** What the routes share. */
export interface ProxyParts {
  readonly settings: ProxySettings;
  readonly log: ProxyLog;
  readonly sessions: Sessions;
  readonly sessionCookie: Cookie;
  readonly seenSessions: SeenSessions;
  readonly metrics: Metrics;
  readonly trail: Trail;
  readonly directory: Directory;
  /** Null when there is no directory of ours to ask. */
  readonly ownDirectory: OwnDirectory | null;
}
