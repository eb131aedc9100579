import { readFileSync } from 'node:fs';
import { runOnServer } from '../../postgresql/run-on-server.ts';

/** Of the kernel's clock; every Linux that Node.js runs on has it. */
const TICKS_A_SECOND = 100;

/** Milliseconds of all cores that a process has used; 0 when it is not of this computer, or gone. */
function readProcessor(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS_A_SECOND;
  } catch {
    return 0;
  }
}

/** What each session of the server has used so far. */
export async function readSessions(url: string): Promise<ReadonlyMap<number, number>> {
  const rows = await runOnServer(url, 'select pid from pg_stat_activity');
  const pids = rows.map((row) => (row as { pid: number }).pid);
  return new Map(pids.map((pid) => [pid, readProcessor(pid)]));
}

/** Milliseconds that the sessions have used between two readings. */
export const usedBetween = (
  before: ReadonlyMap<number, number>,
  after: ReadonlyMap<number, number>,
): number => [...after].reduce((sum, [pid, used]) => sum + used - (before.get(pid) ?? 0), 0);
