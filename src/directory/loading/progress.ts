/** Milliseconds between two lines. */
const PAUSE = 400;

export interface Progress {
  /** How much of the source has been read. */
  readonly read: (bytes: number) => void;
  /** Shows how far the load is, at most a few times a second. */
  readonly show: (rows: number) => void;
}

/** Tells how far a load is, how fast it goes and how long it still takes, judged by the bytes that were read, if it is known how many there are. */
export function createProgress(
  what: string,
  totalBytes: number | null,
  tell: (line: string) => void,
): Progress {
  const startedAt = performance.now();
  let shownAt = startedAt;
  let bytesRead = 0;
  return {
    read: (bytes) => (bytesRead += bytes),
    show: (rows) => {
      const now = performance.now();
      if (now - shownAt < PAUSE) return;
      shownAt = now;
      tell(
        describe(
          what,
          rows,
          (now - startedAt) / 1000,
          totalBytes === null ? null : bytesRead / totalBytes,
        ),
      );
    },
  };
}

function describe(what: string, rows: number, seconds: number, share: number | null): string {
  const rate = `${formatCount(rows)} rows, ${formatRate(rows, seconds)}`;
  if (share === null) return `Loading ${what}: ${rate}`;
  const done = Math.min(share, 1);
  const left = done > 0 ? `, ${formatSeconds((seconds / done) * (1 - done))} left` : '';
  return `Loading ${what}: ${Math.floor(done * 100)}%, ${rate}${left}`;
}

export const formatCount = (count: number): string => count.toLocaleString('en-GB');

export const formatRate = (rows: number, seconds: number): string =>
  `${formatCount(Math.round(rows / Math.max(seconds, 0.001)))} a second`;

const formatSeconds = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
