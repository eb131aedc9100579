import { fileURLToPath } from 'node:url';
import { startProcess, type BenchProcess } from '../measuring/bench-process.ts';
import { driveLoad, type Measured } from '../measuring/drive-load.ts';
import { createClient } from './proxy/send-search.ts';
import { serveSubject, type Subject, type Usage } from './proxy/serve-subjects.ts';
import { serveUpstream, type Upstream } from './proxy/serve-upstream.ts';

/** Requests by concurrency. */
const loads = {
  healthy: [
    [1, 300],
    [8, 600],
    [32, 800],
  ],
  slow: [
    [1, 20],
    [8, 80],
    [32, 320],
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
  readonly readUsage: () => Promise<Usage | null>;
}

async function startRunners(file: string, upstream: Upstream) {
  const directPath = new URL(`${upstream.servicesUrl}/byServiceId/7`);
  const direct: Runner = {
    name: 'upstream',
    send: createClient({ url: directPath.origin, cookies: [''] }, directPath.pathname),
    readUsage: () => Promise.resolve(null),
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
      readUsage: async () => (await started.ask('usage')) as Usage,
    });
  }
  return { processes, runners };
}

const row = (cells: readonly string[]): string =>
  cells.map((cell, column) => (column < 2 ? cell.padEnd(13) : cell.padStart(11))).join('');

interface Row extends Measured {
  readonly megabytes: number | null;
  /** Processor milliseconds an answer. */
  readonly processor: number | null;
}

async function measure(runner: Runner, requests: number, concurrency: number): Promise<Row> {
  const before = await runner.readUsage();
  const measured = await driveLoad({ requests, concurrency, send: runner.send });
  const after = await runner.readUsage();
  const processor = before && after && (after.processor - before.processor) / requests;
  return { ...measured, megabytes: after?.megabytes ?? null, processor };
}

function describe(name: string, concurrency: number, measured: Row): string {
  const { p50, p99, perSecond, kinds, megabytes, processor } = measured;
  const counts = Object.entries(kinds).map(([kind, count]) => `${kind} ${count}`);
  const usage = [processor?.toFixed(2) ?? '', megabytes?.toFixed(0) ?? ''];
  const figures = [p50.toFixed(2), p99.toFixed(2), perSecond.toFixed(0), ...usage];
  return `${row([name, `${concurrency}`, ...figures])}   ${counts.join(', ')}`;
}

/** What stands between is compared by the time it adds to the upstream's own, and by how much passes. */
function compare(results: ReadonlyMap<string, Row>): string[] {
  const [direct, proxy] = [results.get('upstream'), results.get('proxy')];
  if (!direct || !proxy) return [];
  return ['bare Node', 'pass-through'].flatMap((name) => {
    const peer = results.get(name);
    if (!peer) return [];
    const added = (proxy.p50 - direct.p50) / (peer.p50 - direct.p50);
    const passing = proxy.perSecond / peer.perSecond;
    const work = (proxy.processor ?? NaN) / (peer.processor ?? NaN);
    const ratios = `${added.toFixed(2)} × added time at p50, ${passing.toFixed(2)} × throughput`;
    return `  proxy to ${name}: ${ratios}, ${work.toFixed(2)} × processor time`;
  });
}

async function measureAll(file: string): Promise<void> {
  const upstream = await startProcess(file, 'upstream');
  const { processes, runners } = await startRunners(file, upstream.ready as Upstream);
  for (const { send } of runners) await driveLoad({ requests: WARM_UP, concurrency: 8, send });
  for (const [mode, steps] of Object.entries(loads)) {
    await upstream.ask(mode);
    console.log(`\nUpstream ${mode}, 50 services an answer; times in milliseconds, memory in MB`);
    console.log(row(['', 'concurrency', 'p50', 'p99', 'per second', 'processor', 'memory']));
    for (const [concurrency, requests] of steps) {
      const results = new Map<string, Row>();
      for (const runner of runners) {
        const measured = await measure(runner, requests, concurrency);
        results.set(runner.name, measured);
        console.log(describe(runner.name, concurrency, measured));
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
