import type { ProxyLog } from '../log/proxy-log.ts';
import type { ProxySettings } from '../proxy-settings.ts';
import { openDatabaseStore } from './database-store.ts';
import { createMemoryStore } from './memory-store.ts';
import type { SessionStore } from './session-store.ts';

const MOST_IN_MEMORY = 10_000;

/** Where the settings say that sessions are kept. */
export async function openStore(
  { databaseUrl }: Pick<ProxySettings, 'databaseUrl'>,
  log: ProxyLog,
): Promise<SessionStore> {
  if (databaseUrl === null) return createMemoryStore(MOST_IN_MEMORY);
  return openDatabaseStore({ url: databaseUrl }, (failure) => {
    if (failure === null) log.write('info', 'sessions', { outcome: 'available' });
    else log.write('error', 'sessions', { outcome: 'unavailable', failure });
  });
}
