interface Load {
  readonly requests: number;
  /** Requests under way together. */
  readonly concurrency: number;
  /** Sends one and says how it ended: `ok`, or a kind of failure. */
  readonly send: () => Promise<string>;
}

export interface Measured {
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly perSecond: number;
  readonly kinds: Readonly<Record<string, number>>;
}

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;

/** Keeps as many requests under way as it is told to, until all have been sent. */
export async function driveLoad({ requests, concurrency, send }: Load): Promise<Measured> {
  const times: number[] = [];
  const kinds: Record<string, number> = {};
  let left = requests;
  const worker = async () => {
    while (left-- > 0) {
      const from = performance.now();
      const kind = await send();
      times.push(performance.now() - from);
      kinds[kind] = (kinds[kind] ?? 0) + 1;
    }
  };
  const from = performance.now();
  await Promise.all(Array.from({ length: concurrency }, worker));
  const seconds = (performance.now() - from) / 1000;
  times.sort((one, other) => one - other);
  return {
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    perSecond: requests / seconds,
    kinds,
  };
}
