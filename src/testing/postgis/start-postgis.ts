import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { findFreePort } from '../find-free-port.ts';

export interface StartedPostgis {
  /** An address at which databases can be made. */
  readonly url: string;
  readonly version: string;
  readonly stop: () => Promise<void>;
}

/** Where Debian puts the programs and the extensions of a version. */
const programs = '/usr/lib/postgresql';
const extensions = (version: string) => `/usr/share/postgresql/${version}/extension`;

/** The newest installed version that has PostGIS; null when there is none. */
function findVersion(): string | null {
  if (!existsSync(programs)) return null;
  const versions = readdirSync(programs).sort((one, other) => Number(other) - Number(one));
  return (
    versions.find((version) => existsSync(join(extensions(version), 'postgis.control'))) ?? null
  );
}

/** What a server of a few gigabytes is told; compiling statements costs short ones more than it gives. */
const configuration = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'shared_buffers=1GB',
  'work_mem=64MB',
  'effective_cache_size=4GB',
  'random_page_cost=1.1',
  'max_wal_size=4GB',
  'jit=off',
].flatMap((setting) => ['-c', setting]);

/** PostgreSQL refuses to run as the superuser: it is then run as the user that its package made. */
function findOwner(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (kind: '-u' | '-g') => Number(execFileSync('id', [kind, 'postgres']).toString());
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/**
 * A PostgreSQL with PostGIS: that of `TEST_POSTGIS_URL`, or one of our own on the installed programs, its data in a folder
 * that is made if need be. Null when there is neither.
 */
export async function startPostgis(folder: string): Promise<StartedPostgis | null> {
  const given = process.env['TEST_POSTGIS_URL'];
  if (given)
    return { url: given, version: await readVersion(given), stop: () => Promise.resolve() };
  const version = findVersion();
  return version === null ? null : startOwn(join(programs, version, 'bin'), folder);
}

async function startOwn(bin: string, folder: string): Promise<StartedPostgis> {
  const owner = findOwner();
  if (!existsSync(folder)) {
    // Only the last is the server's own: it must be able to pass through the others.
    mkdirSync(dirname(folder), { recursive: true });
    mkdirSync(folder, { mode: 0o700 });
    if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid ?? owner.uid);
    const options = ['--auth=trust', '--username=bench', '--encoding=UTF8', '--no-sync'];
    execFileSync(join(bin, 'initdb'), ['-D', folder, ...options], { ...owner, stdio: 'ignore' });
  }
  const port = await findFreePort();
  const server = spawn(join(bin, 'postgres'), ['-D', folder, '-p', port, ...configuration], {
    ...owner,
    stdio: 'ignore',
  });
  const url = `postgresql://bench@127.0.0.1:${port}/postgres`;
  const stop = async () => {
    const ended = once(server, 'exit');
    if (server.exitCode === null && server.kill('SIGINT')) await ended;
  };
  for (let attempt = 1; ; attempt += 1)
    try {
      return { url, version: await readVersion(url), stop };
    } catch (error) {
      if (server.exitCode !== null || attempt === 100) throw error;
      await wait(100);
    }
}

async function readVersion(url: string): Promise<string> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version ?? '';
  } finally {
    await client.end();
  }
}
