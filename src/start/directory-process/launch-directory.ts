import { type ChildProcess, fork } from 'node:child_process';
import { StartFault } from '../program/start-fault.ts';
import { type DirectoryOrder, directoryReportSchema } from './messages.ts';

/** Says to a forked directory that its order comes over the channel. */
export const ATTACHED = '--attached';

const describeEnd = (code: number | null, signal: string | null) =>
  signal === null ? `code ${code ?? 'unknown'}` : `signal ${signal}`;

/** Waits for the directory's one report. Rejects with what it says, or with how it ended before it could say anything. */
function awaitReport(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      reject(new StartFault(`The directory ended at its start (${describeEnd(code, signal)}).`));
    });
    child.once('message', (message) => {
      const report = directoryReportSchema.parse(message);
      if (report.kind === 'ready') resolve();
      else reject(new StartFault(report.sentence));
    });
  });
}

/**
 * Starts the directory in a process of its own.
 * @param program the built `directory.js`
 * @param onFork is given the process before it is ready
 * @returns the process once it answers
 */
export async function launchDirectory(
  program: string,
  order: DirectoryOrder,
  onFork: (child: ChildProcess) => void,
): Promise<ChildProcess> {
  const child = fork(program, ['serve', ATTACHED], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  onFork(child);
  child.send(order);
  await awaitReport(child);
  return child;
}
