import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { copyPackagedPrograms } from './find-programs.ts';
import { spawnGuarded } from './guarded.ts';
import { runOnServer } from './run-on-server.ts';
import { findServerAccount, type ServerAccount } from './server-account.ts';

export interface TestServer {
  /** As a user that may make databases of its own and has no other rights. */
  readonly url: string;
  /** Ends it in an orderly way, or as a computer that loses its power would; what was stored stays. */
  stop(manner: 'orderly' | 'crash'): Promise<void>;
  /** After a stop, on the same port. */
  start(): Promise<void>;
  /** For good. */
  remove(): Promise<void>;
}

/** An order of letters that is not that of bytes, so that no answer rests on that one. */
const language = ['--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=en-GB'];
const making = ['--username=test', '--auth=trust', '--encoding=UTF8', '--no-sync', ...language];

/** What is stored must outlive every process, but no computer. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

const PATIENCE = 60_000;

interface Place {
  readonly folder: string;
  readonly programs: string;
  readonly data: string;
  readonly account: ServerAccount;
}

/** Runs a program to its end. */
async function run(program: string, args: readonly string[], account: ServerAccount, cwd: string) {
  const child = spawn(program, args, { ...account.identity, cwd });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes) => (said += String(bytes)));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${program} ended with ${code ?? 'a signal'}: ${said}`);
}

/** Below the ports that systems give to connections and tests, which could take it while the server is stopped. */
const [LOWEST_PORT, HIGHEST_PORT] = [10_240, 32_767];

async function findFreePort(tries = 20): Promise<number> {
  const port = randomInt(LOWEST_PORT, HIGHEST_PORT);
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    if (tries === 0) throw error;
    return findFreePort(tries - 1);
  }
  server.close();
  await once(server, 'close');
  return port;
}

async function canConnect(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Starts what is in the place. Resolves once it answers, with what stops it. */
async function serve({ folder, programs, data, account }: Place, port: number, url: string) {
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const words = [join(programs, 'postgres'), '-D', data, '-p', String(port), ...flags];
  const { child, ended, letGo } = spawnGuarded(folder, words, account);
  let said = '';
  child.stderr.on('data', (text) => (said = `${said}${text}`.slice(-4_000)));
  child.stdout.resume();
  const givenUpAt = performance.now() + PATIENCE;
  while (!(await canConnect(url))) {
    if (child.exitCode !== null || performance.now() > givenUpAt)
      throw new Error(`PostgreSQL did not start: ${said}`);
    await wait(20);
  }
  return async (signal: 'SIGINT' | 'SIGKILL') => {
    const [pid] = (await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n');
    letGo();
    process.kill(Number(pid), signal);
    await ended;
  };
}

/**
 * Starts a PostgreSQL server of its own on the loopback address, with nothing in it; it ends with the tests at the latest.
 * @param findPrograms given a folder that it may use, returns that of the server's programs, or null when there are none
 * @returns null when there are none
 */
export async function startServer(
  findPrograms: (folder: string) => Promise<string | null> = copyPackagedPrograms,
): Promise<TestServer | null> {
  const folder = await mkdtemp(join(tmpdir(), 'signpost-postgresql-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const programs = await findPrograms(folder);
    if (programs === null) return await remove().then(() => null);
    const account = findServerAccount();
    const place = { folder, programs, data: join(folder, 'data'), account };
    await mkdir(place.data, { mode: 0o700 });
    await account.own(folder);
    await run(join(programs, 'initdb'), [`--pgdata=${place.data}`, ...making], account, folder);
    const port = await findFreePort();
    const urlAs = (user: string) => `postgresql://${user}@127.0.0.1:${port}/postgres`;
    let end = await serve(place, port, urlAs('test'));
    await runOnServer(urlAs('test'), 'create role signpost login createdb');
    const url = urlAs('signpost');
    let isRunning = true;
    const stop = async (manner: 'orderly' | 'crash') => {
      if (isRunning) await end(manner === 'orderly' ? 'SIGINT' : 'SIGKILL');
      isRunning = false;
    };
    const start = async () => {
      end = await serve(place, port, url);
      isRunning = true;
    };
    return { url, stop, start, remove: () => stop('orderly').finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}
