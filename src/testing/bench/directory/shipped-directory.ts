import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Credentials } from '../../ask-directory.ts';
import { findFreePort } from '../../find-free-port.ts';

const program = resolve('dist/server/directory.js');

export const accounts = {
  clinician: { username: 'bench-clinician', password: 'a pass phrase for clinicians' },
  callHandler: { username: 'bench-call-handler', password: 'a pass phrase for handlers' },
} as const satisfies Record<string, Credentials>;

const environment = (dataFolder: string, port = '8081') => ({
  ...process.env,
  DATA_DIR: dataFolder,
  DIRECTORY_PORT: port,
  DOS_CLINICIAN_USERNAME: accounts.clinician.username,
  DOS_CLINICIAN_PASSWORD: accounts.clinician.password,
  DOS_CALL_HANDLER_USERNAME: accounts.callHandler.username,
  DOS_CALL_HANDLER_PASSWORD: accounts.callHandler.password,
});

/** Runs `npm run directory -- …` on a data folder; resolves with what it said when it was done. */
export async function runCommand(dataFolder: string, ...words: string[]): Promise<string> {
  const child = spawn(process.execPath, [program, ...words], {
    env: environment(dataFolder),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(`${words.join(' ')}: ${said.slice(-2_000)}`);
  return said.trim().split('\n').at(-1) ?? '';
}

export interface RunningDirectory {
  readonly url: string;
  /** Milliseconds until it answered. */
  readonly startedIn: number;
  /** Megabytes that its process holds at present. */
  readonly readMemory: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** `npm run directory -- serve` in a process of its own. */
export async function startShippedDirectory(dataFolder: string): Promise<RunningDirectory> {
  const from = performance.now();
  const port = await findFreePort();
  const child = spawn(process.execPath, [...process.execArgv, program, 'serve'], {
    env: environment(dataFolder, port),
    // Its log is written, as in earnest, and read by nobody.
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [said] = (await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => ['']),
  ])) as [unknown];
  if (!String(said).includes('answers at')) throw new Error('The directory did not start');
  child.stdout.resume();
  return {
    url: `http://127.0.0.1:${port}`,
    startedIn: performance.now() - from,
    readMemory: () => readResident(child.pid ?? 0),
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
      // The lock of the folder is let go as the process ends.
      await wait(100);
    },
  };
}

async function readResident(processId: number): Promise<number> {
  const status = await readFile(`/proc/${processId}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? NaN) / 1024;
}
