import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { startProcess, type BenchProcess } from '../measuring/bench-process.ts';
import { driveLoad, type Measured } from '../measuring/drive-load.ts';
import { makeOnServer } from '../postgresql/make-on-server.ts';
import { startServer } from '../postgresql/start-server.ts';
import { askDirectories } from './scaling/ask-directories.ts';
import { createLargeCatalogue, listSearches } from './scaling/large-catalogue.ts';
import { serveOne, type DirectoryUsage } from './scaling/serve-directories.ts';
import { readSessions, usedBetween } from './scaling/server-load.ts';

const SEARCHES = 2_000;
const WARM_UP = 400;
const CLIENTS = [1, 16] as const;
const DIRECTORIES = [1, 2, 4] as const;

interface Row extends Measured {
  /** Processor milliseconds a search, of all directories and of the server's sessions. */
  readonly directories: number;
  readonly server: number | null;
  /** Of one directory. */
  readonly megabytes: number;
  /** Of an answer, on average. */
  readonly kilobytes: number;
}

const ask = (processes: readonly BenchProcess[]) =>
  Promise.all(processes.map(async (one) => (await one.ask('usage')) as DirectoryUsage));

const sum = (usages: readonly DirectoryUsage[]) =>
  usages.reduce((total, { processor }) => total + processor, 0);

async function measure(
  processes: readonly BenchProcess[],
  paths: readonly string[],
  concurrency: number,
  serverUrl: string | null,
): Promise<Row> {
  const client = askDirectories(
    processes.map(({ ready }) => ready as string),
    paths,
  );
  await driveLoad({ requests: WARM_UP, concurrency, send: client.send });
  const before = await ask(processes);
  const sessionsBefore = serverUrl === null ? null : await readSessions(serverUrl);
  const measured = await driveLoad({ requests: SEARCHES, concurrency, send: client.send });
  const sessions = serverUrl === null ? null : await readSessions(serverUrl);
  const after = await ask(processes);
  client.close();
  return {
    ...measured,
    directories: (sum(after) - sum(before)) / SEARCHES,
    server: sessions && sessionsBefore && usedBetween(sessionsBefore, sessions) / SEARCHES,
    megabytes: Math.max(...after.map(({ megabytes }) => megabytes)),
    kilobytes: client.kilobytes(),
  };
}

const heading = [
  '',
  'clients',
  'p50',
  'p99',
  'per second',
  'directories',
  'PostgreSQL',
  'memory',
  'answer',
];
const format = (cells: readonly string[]) =>
  cells.map((cell, column) => (column === 0 ? cell.padEnd(24) : cell.padStart(12))).join('');

function describe(name: string, clients: number, row: Row): string {
  const { p50, p99, perSecond, directories, server, megabytes, kilobytes, kinds } = row;
  const figures = [p50, p99].map((time) => time.toFixed(2));
  const costs = [directories.toFixed(2), server?.toFixed(2) ?? '(within)'];
  const sizes = [megabytes.toFixed(0), kilobytes.toFixed(1)];
  const failed = Object.entries(kinds).filter(([kind]) => kind !== 'ok');
  const faults = failed.map(([kind, count]) => `  ${kind}: ${count}`).join('');
  return (
    format([name, `${clients}`, ...figures, perSecond.toFixed(0), ...costs, ...sizes]) + faults
  );
}

/** Starts one after another: the first makes the tables and fills them. */
async function start(file: string, count: number, databaseUrl: string): Promise<BenchProcess[]> {
  const processes: BenchProcess[] = [];
  for (let number = 0; number < count; number += 1)
    processes.push(await startProcess(file, 'directory', databaseUrl));
  return processes;
}

/** @returns searches a second by clients */
async function measureAll(
  name: string,
  processes: readonly BenchProcess[],
  paths: readonly string[],
  databaseUrl: string | null,
): Promise<ReadonlyMap<number, number>> {
  const results = new Map<number, number>();
  for (const clients of CLIENTS) {
    const row = await measure(processes, paths, clients, databaseUrl);
    results.set(clients, row.perSecond);
    console.log(describe(name, clients, row));
  }
  for (const one of processes) await one.stop();
  return results;
}

async function run(file: string): Promise<void> {
  const own = process.env['TEST_DATABASE_URL'] === undefined ? await startServer() : null;
  const serverUrl = process.env['TEST_DATABASE_URL'] ?? own?.url;
  if (serverUrl === undefined) throw new Error('No PostgreSQL here: name one, TEST_DATABASE_URL=…');
  const database = await makeOnServer(serverUrl);
  const catalogue = createLargeCatalogue(Date.now());
  const paths = listSearches(catalogue, SEARCHES);
  console.log(
    `${catalogue.services.length} services, ${catalogue.postcodes.length} postcodes; ${cpus().length} cores for clients, directories and database together.\n` +
      'Times in milliseconds; of directories and PostgreSQL the processor time a search; memory of one directory in MB, an answer in kB.\n',
  );
  console.log(format(heading));
  try {
    const peer = await measureAll('embedded', await start(file, 1, ''), paths, null);
    let first: ReadonlyMap<number, number> | null = null;
    for (const count of DIRECTORIES) {
      const name = `${count} on PostgreSQL`;
      const processes = await start(file, count, database.url);
      const found = await measureAll(name, processes, paths, database.url);
      first ??= found;
      const [one, many] = [first, peer].map((other) =>
        CLIENTS.map((clients) =>
          ((found.get(clients) ?? NaN) / (other.get(clients) ?? NaN)).toFixed(2),
        ).join(' and '),
      );
      console.log(`  ${one ?? ''} × the searches of one, ${many ?? ''} × those of the embedded\n`);
    }
  } finally {
    await database.remove();
    await own?.remove();
  }
}

const [, file = fileURLToPath(import.meta.url), role, databaseUrl = ''] = process.argv;
if (role === 'directory') await serveOne(databaseUrl === '' ? null : databaseUrl);
else await run(file);
