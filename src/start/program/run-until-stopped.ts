import { StartFault } from './start-fault.ts';

export interface Running {
  readonly close: () => Promise<void>;
}

/** The longest answer that is under way, and the database after it; without one a stop takes a moment. */
const LONGEST_STOP = 8_000;

/** How a program learns that it is to end, and how it ends itself. */
export interface Stopping {
  /** Aborted when the program is told to end, perhaps before it has started. */
  readonly signal: AbortSignal;
  readonly stop: (exitCode: number) => void;
}

/** Closes and ends the process; a second call, such as a second Ctrl-C, ends it at once. */
function createStopping(findRunning: () => Promise<Running>): Stopping {
  const controller = new AbortController();
  const stop = (exitCode: number) => {
    if (controller.signal.aborted) process.exit(exitCode);
    controller.abort();
    setTimeout(() => process.exit(exitCode), LONGEST_STOP).unref();
    const closed = findRunning().then(({ close }) => close());
    void closed.catch(() => undefined).finally(() => process.exit(exitCode));
  };
  return { signal: controller.signal, stop };
}

/**
 * Runs a program until SIGINT or SIGTERM; then everything it opened is closed. A fault at the start is told and ends
 * the process with 1: an expected one by its sentence, any other with its stack.
 */
export function runUntilStopped(start: (stopping: Stopping) => Promise<Running>): void {
  const stopping = createStopping(() => running);
  const running = Promise.resolve(stopping).then(start);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      stopping.stop(0);
    });
  }
  running.catch((fault: unknown) => {
    if (stopping.signal.aborted) return;
    console.error(fault instanceof StartFault ? fault.message : fault);
    process.exit(1);
  });
}
