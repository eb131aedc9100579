import type { LoadPicture } from './picture-memory.ts';

/** A browser has some six connections to a server: most are left to searches. */
const AT_ONCE = 4;
const GIVEN_UP_AFTER = 12_000;
const SLOW_AFTER = 4000;
const FIRST_RETRY = 10_000;
const LONGEST_RETRY = 60_000;

/** How much of the background is there. While it changes the last word stands, so that notes do not flicker. */
export type BackgroundState = 'whole' | 'slow' | 'partial' | 'missing';

interface Wanted {
  readonly path: string;
  /** Resolves once the picture stands on the map. */
  readonly draw: (bytes: ArrayBuffer) => Promise<void>;
  readonly dropped: AbortController;
  state: 'waiting' | 'loading' | 'shown' | 'failed';
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

function judge(tiles: ReadonlySet<Wanted>): Exclude<BackgroundState, 'slow'> {
  const all = [...tiles];
  if (all.every(({ state }) => state !== 'failed')) return 'whole';
  return all.some(({ state }) => state === 'shown') ? 'partial' : 'missing';
}

const isOpen = ({ state }: Wanted): boolean => state === 'waiting' || state === 'loading';

/** Loads the tiles of one map a few at a time, asks again for those that failed, and says how much of the map is there. */
export function createTileLoader({ load, onState }: LoaderParts): TileLoader {
  const tiles = new Set<Wanted>();
  let said: BackgroundState = 'whole';
  let slowTimer: ReturnType<typeof setTimeout> | undefined;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let retryAfter = FIRST_RETRY;

  const say = (state: BackgroundState): void => {
    if (state === said) return;
    said = state;
    onState(state);
  };
  const judgeWhenSettled = (): void => {
    if ([...tiles].some(isOpen)) {
      slowTimer ??= setTimeout(() => {
        if (said === 'whole') say('slow');
      }, SLOW_AFTER);
      return;
    }
    clearTimeout(slowTimer);
    slowTimer = undefined;
    if (tiles.size > 0) say(judge(tiles));
  };
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
    judgeWhenSettled();
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
      clearTimeout(slowTimer);
      clearTimeout(retryTimer);
      for (const tile of tiles) tile.dropped.abort();
      tiles.clear();
    },
  };
}
