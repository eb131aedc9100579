import { StartFault } from './start-fault.ts';

export interface Running {
  readonly close: () => Promise<void>;
}

/** Nobody waits longer for a stop; what is still open then is cut off. */
const LONGEST_STOP = 1_800;

/** Closes and ends the process; a second call, such as a second Ctrl-C, ends it at once. */
function createStop(findRunning: () => Promise<Running>): (exitCode: number) => void {
  let isStopping = false;
  return (exitCode) => {
    if (isStopping) process.exit(exitCode);
    isStopping = true;
    setTimeout(() => process.exit(exitCode), LONGEST_STOP).unref();
    const closed = findRunning().then(({ close }) => close());
    void closed.catch(() => undefined).finally(() => process.exit(exitCode));
  };
}

/**
 * Runs a program until SIGINT or SIGTERM; then everything it opened is closed. A fault at the start is told and ends
 * the process with 1: an expected one by its sentence, any other with its stack.
 * @param start is given a function that stops the program with an exit code
 */
export function runUntilStopped(
  start: (stop: (exitCode: number) => void) => Promise<Running>,
): void {
  const stop = createStop(() => running);
  const running = Promise.resolve(stop).then(start);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      stop(0);
    });
  }
  running.catch((fault: unknown) => {
    console.error(fault instanceof StartFault ? fault.message : fault);
    process.exit(1);
  });
}
