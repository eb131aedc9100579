import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Running, Stopping } from '../program/run-until-stopped.ts';
import { launchDirectory } from './launch-directory.ts';
import type { DirectoryOrder } from './messages.ts';

export interface DirectoryKeeping {
  /** The built `directory.js`. */
  readonly program: string;
  readonly order: DirectoryOrder;
  /** For the person at the terminal. */
  readonly tell: (sentence: string) => void;
  /** Stopped with 1 when the directory cannot be kept running. */
  readonly stopping: Stopping;
  /** Milliseconds before each new try; when they are used up it is given up. */
  readonly pauses?: readonly number[];
}

const usualPauses = [500, 2_000, 5_000, 15_000, 60_000];

/** A directory that ran this long before it ended starts with all its tries again. */
const SOUND_RUN = 300_000;

/** Less than the time the whole product has to stop. */
const LONGEST_STOP = 1_500;

async function stopChild(child: ChildProcess | null): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  const cutOff = setTimeout(() => child.kill('SIGKILL'), LONGEST_STOP);
  if (child.connected) child.disconnect();
  await ended;
  clearTimeout(cutOff);
}

/**
 * Keeps a directory running in a process of its own: one that ends unasked is told of and started again, after a
 * pause that grows. Meanwhile the proxy says that the directory is down.
 * @throws StartFault when it does not start the first time
 */
export async function keepDirectory({
  program,
  order,
  tell,
  stopping: { signal, stop },
  pauses = usualPauses,
}: DirectoryKeeping): Promise<Running> {
  let child: ChildProcess | null = null;
  let tries = 0;
  let isClosing = false;
  let timer: NodeJS.Timeout | undefined;

  const launch = async () => {
    const startedAt = performance.now();
    const launched = await launchDirectory(program, order, (forked) => (child = forked));
    launched.once('exit', () => {
      if (performance.now() - startedAt > SOUND_RUN) tries = 0;
      retry('The directory ended unexpectedly.');
    });
  };

  const relaunch = () => {
    launch().then(
      () => {
        tell('The directory answers again.');
      },
      (fault: unknown) => {
        retry(fault instanceof Error ? fault.message : String(fault));
      },
    );
  };

  const retry = (reason: string) => {
    if (isClosing) return;
    const pause = pauses[tries++];
    tell(
      `${reason} ${pause === undefined ? 'Giving up.' : `Starting it again in ${pause / 1000} s.`}`,
    );
    if (pause === undefined) stop(1);
    else timer = setTimeout(relaunch, pause);
  };

  const close = () => {
    isClosing = true;
    clearTimeout(timer);
    return stopChild(child);
  };

  // Only a start is broken off by the signal: later on whoever keeps it decides when it is no longer needed.
  const breakOff = () => void close();
  signal.addEventListener('abort', breakOff, { once: true });
  // Whatever ends the product, nothing is left behind.
  process.once('exit', () => child?.kill('SIGKILL'));
  await launch();
  signal.removeEventListener('abort', breakOff);
  return { close };
}
