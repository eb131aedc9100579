import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

export interface BenchProcess {
  /** What it said when it was ready. */
  readonly ready: unknown;
  /** Tells it something and resolves with what it answers. */
  ask(message: string): Promise<unknown>;
  stop(): Promise<void>;
}

async function nextMessage(child: ChildProcess): Promise<unknown> {
  const [message] = (await once(child, 'message')) as [unknown];
  return message;
}

/** Starts this bench's own file once more in a process of its own, in the role that is named. */
export async function startProcess(file: string, ...role: string[]): Promise<BenchProcess> {
  const child = fork(file, role);
  const ready = await nextMessage(child);
  return {
    ready,
    ask: (message) => {
      child.send(message);
      return nextMessage(child);
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

/** The other end: says that it is ready, answers what it is asked, and ends when nobody asks any more. */
export function serveProcess(ready: unknown, answer: (message: string) => unknown): void {
  process.on('message', (message) => process.send?.(answer(String(message)) ?? null));
  process.once('disconnect', () => {
    process.exit();
  });
  process.send?.(ready);
}
