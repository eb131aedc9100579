import type { LoadPicture } from './picture-memory.ts';
import { type BackgroundState, type TileState, watchBackground } from './watch-background.ts';

/** A browser has some six connections to a server: most are left to searches. */
const AT_ONCE = 4;
const GIVEN_UP_AFTER = 12_000;
const FIRST_RETRY = 10_000;
const LONGEST_RETRY = 60_000;

interface Wanted {
  readonly path: string;
  /** Resolves once the picture stands on the map. */
  readonly draw: (bytes: ArrayBuffer) => Promise<void>;
  readonly dropped: AbortController;
  state: TileState;
}

interface LoaderParts {
  readonly load: LoadPicture;
  readonly onState: (state: BackgroundState) => void;
}

export interface TileLoader {
  /** Returns the way to say that it is no longer wanted. */
  want(path: string, draw: Wanted['draw']): () => void;
  /** Asks once more for what failed. */
  retry(): void;
  stop(): void;
}

/** Loads the tiles of one map a few at a time, asks again for those that failed, and says how much of the map is there. */
export function createTileLoader({ load, onState }: LoaderParts): TileLoader {
  const tiles = new Set<Wanted>();
  const background = watchBackground(onState);
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let retryAfter = FIRST_RETRY;

  const planRetry = (): void => {
    retryTimer ??= setTimeout(() => {
      retryAfter = Math.min(2 * retryAfter, LONGEST_RETRY);
      retry();
    }, retryAfter);
  };

  async function begin(tile: Wanted): Promise<void> {
    tile.state = 'loading';
    const limit = AbortSignal.timeout(GIVEN_UP_AFTER);
    try {
      await tile.draw(await load(tile.path, AbortSignal.any([tile.dropped.signal, limit])));
      tile.state = 'shown';
      retryAfter = FIRST_RETRY;
    } catch {
      tile.state = 'failed';
    }
    if (tile.state === 'failed' && tiles.has(tile)) planRetry();
    goOn();
  }
  function goOn(): void {
    const loading = [...tiles].filter(({ state }) => state === 'loading').length;
    const waiting = [...tiles].filter(({ state }) => state === 'waiting');
    for (const tile of waiting.slice(0, Math.max(0, AT_ONCE - loading))) void begin(tile);
    background.look([...tiles].map(({ state }) => state));
  }
  function retry(): void {
    clearTimeout(retryTimer);
    retryTimer = undefined;
    for (const tile of tiles) if (tile.state === 'failed') tile.state = 'waiting';
    goOn();
  }
  return {
    want: (path, draw) => {
      const tile: Wanted = { path, draw, dropped: new AbortController(), state: 'waiting' };
      tiles.add(tile);
      goOn();
      return () => {
        if (!tiles.delete(tile)) return;
        tile.dropped.abort();
        goOn();
      };
    },
    retry,
    stop: () => {
      background.stop();
      clearTimeout(retryTimer);
      for (const tile of tiles) tile.dropped.abort();
      tiles.clear();
    },
  };
}
