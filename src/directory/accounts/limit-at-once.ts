export interface Limits {
  /** Pieces of work done at the same time. */
  readonly atOnce: number;
  /** Pieces that may wait for their turn. */
  readonly waiting: number;
}

/** Starts the work when its turn comes; null when too much waits already. */
export type Limiter = <Value>(work: () => Promise<Value>) => Promise<Value> | null;

/** Keeps costly work within bounds of memory and threads, first come, first served. */
export function limitAtOnce({ atOnce, waiting }: Limits): Limiter {
  const queue: (() => void)[] = [];
  let running = 0;

  const takeTurn = () =>
    new Promise<void>((resolve) => {
      if (running < atOnce) {
        running += 1;
        resolve();
      } else queue.push(resolve);
    });

  /** The turn goes to the next in the queue, if there is one. */
  const endTurn = () => {
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  };

  return (work) =>
    running >= atOnce && queue.length >= waiting ? null : takeTurn().then(work).finally(endTurn);
}
