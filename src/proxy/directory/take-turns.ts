import { CallFailed } from './call-failed.ts';
import type { CallLimits } from './call-limits.ts';

/** Does the work as soon as there is room; whoever stops waiting leaves the queue at once. Throws CallFailed, `busy`. */
export type TakeTurn = <Value>(work: () => Promise<Value>, signal: AbortSignal) => Promise<Value>;

/** A cap on calls under way, with a short queue in order of arrival. */
export function createTurns({
  callsAtOnce,
  callsWaiting,
}: Pick<CallLimits, 'callsAtOnce' | 'callsWaiting'>): TakeTurn {
  let underWay = 0;
  const queue = new Set<() => void>();

  const waitForRoom = (signal: AbortSignal): Promise<boolean> =>
    new Promise((resolve) => {
      const start = () => {
        signal.removeEventListener('abort', leave);
        resolve(true);
      };
      const leave = () => {
        queue.delete(start);
        resolve(false);
      };
      queue.add(start);
      signal.addEventListener('abort', leave, { once: true });
    });

  const enter = async (signal: AbortSignal): Promise<boolean> => {
    if (signal.aborted) return false;
    if (underWay >= callsAtOnce) return queue.size < callsWaiting && waitForRoom(signal);
    underWay++;
    return true;
  };

  /** The room is handed on, so that nobody slips in before those who wait. */
  const leave = () => {
    const [next] = queue;
    if (next === undefined) {
      underWay--;
      return;
    }
    queue.delete(next);
    next();
  };

  return async (work, signal) => {
    if (!(await enter(signal))) throw new CallFailed({ kind: 'busy' });
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
