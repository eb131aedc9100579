import { fileURLToPath } from 'node:url';
import { startProcess, type BenchProcess } from '../measuring/bench-process.ts';
import { driveLoad, type Measured } from '../measuring/drive-load.ts';
import { createClient } from './proxy/send-search.ts';
import { serveSubject, type Subject } from './proxy/serve-subjects.ts';
import { serveUpstream, type Upstream } from './proxy/serve-upstream.ts';

/** Requests by concurrency. */
const loads = {
  healthy: [
    [1, 300],
    [8, 800],
    [32, 1200],
  ],
  slow: [
    [1, 20],
    [8, 160],
    [32, 640],
  ],
  failing: [
    [1, 100],
    [8, 300],
    [32, 600],
  ],
} as const;
const WARM_UP = 300;

interface Runner {
  readonly name: string;
  readonly send: () => Promise<string>;
  readonly readMegabytes: () => Promise<number | null>;
}

async function startRunners(file: string, upstream: Upstream) {
  const directPath = new URL(`${upstream.servicesUrl}/byServiceId/7`);
  const direct: Runner = {
    name: 'upstream',
    send: createClient({ url: directPath.origin, cookies: [''] }, directPath.pathname),
    readMegabytes: () => Promise.resolve(null),
  };
  const processes: BenchProcess[] = [];
  const runners: Runner[] = [direct];
  for (const name of Object.keys(serveSubject)) {
    const started = await startProcess(file, name, JSON.stringify(upstream));
    const path = name === 'pass-through' ? directPath.pathname : null;
    processes.push(started);
    runners.push({
      name,
      send: createClient(started.ready as Subject, path),
      readMegabytes: async () => Number(await started.ask('memory')) / 1_000_000,
    });
  }
  return { processes, runners };
}

const row = (cells: readonly string[]): string =>
  cells.map((cell, column) => (column < 2 ? cell.padEnd(13) : cell.padStart(11))).join('');

function describe(name: string, concurrency: number, measured: Measured, memory: number | null) {
  const { p50, p99, perSecond, kinds } = measured;
  const counts = Object.entries(kinds).map(([kind, count]) => `${kind} ${count}`);
  const megabytes = memory === null ? '' : memory.toFixed(0);
  const figures = [p50.toFixed(2), p99.toFixed(2), perSecond.toFixed(0), megabytes];
  return `${row([name, `${concurrency}`, ...figures])}   ${counts.join(', ')}`;
}

/** What stands between is compared by the time it adds to the upstream's own, and by how much passes. */
function compare(results: ReadonlyMap<string, Measured>): string[] {
  const [direct, proxy] = [results.get('upstream'), results.get('proxy')];
  if (!direct || !proxy) return [];
  return ['bare Node', 'pass-through'].flatMap((name) => {
    const peer = results.get(name);
    if (!peer) return [];
    const added = (proxy.p50 - direct.p50) / (peer.p50 - direct.p50);
    const passing = proxy.perSecond / peer.perSecond;
    return `  proxy to ${name}: ${added.toFixed(2)} × added time at p50, ${passing.toFixed(2)} × throughput`;
  });
}

async function measureAll(file: string): Promise<void> {
  const upstream = await startProcess(file, 'upstream');
  const { processes, runners } = await startRunners(file, upstream.ready as Upstream);
  for (const { send } of runners) await driveLoad({ requests: WARM_UP, concurrency: 8, send });
  for (const [mode, steps] of Object.entries(loads)) {
    await upstream.ask(mode);
    console.log(`\nUpstream ${mode}, 50 services an answer; milliseconds, answers a second, MB`);
    console.log(row(['', 'concurrency', 'p50', 'p99', 'per second', 'memory']));
    for (const [concurrency, requests] of steps) {
      const results = new Map<string, Measured>();
      for (const { name, send, readMegabytes } of runners) {
        const measured = await driveLoad({ requests, concurrency, send });
        results.set(name, measured);
        console.log(describe(name, concurrency, measured, await readMegabytes()));
      }
      if (mode === 'healthy') console.log(compare(results).join('\n'));
    }
  }
  for (const started of [...processes, upstream]) await started.stop();
}

const [, file = fileURLToPath(import.meta.url), role, upstream = ''] = process.argv;
if (role === undefined) await measureAll(file);
else if (role === 'upstream') await serveUpstream();
else await serveSubject[role]?.(JSON.parse(upstream) as Upstream);
