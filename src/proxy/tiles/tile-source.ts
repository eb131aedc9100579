import { createTurns } from '../directory/take-turns.ts';
import type { ProxyLog } from '../log/proxy-log.ts';
import { product } from '../product.ts';
import type { ProxySettings, TileSettings } from '../proxy-settings.ts';
import { fetchTile, type Tile } from './fetch-tile.ts';
import { shareFlights } from './share-flights.ts';
import { spareSource } from './spare-source.ts';
import { toTileUrl, type TileParams } from './tile-address.ts';
import { createTileMemory, type KeptTile } from './tile-memory.ts';

export interface TileLimits {
  readonly mostBytes: number;
  /** Tiles that are fetched together. */
  readonly callsAtOnce: number;
  /** Tiles that may wait for one of those. */
  readonly callsWaiting: number;
}

/** Some three thousand tiles; two screens' worth of fetching for many people at once. */
export const tileLimits: TileLimits = {
  mostBytes: 48 * 1024 * 1024,
  callsAtOnce: 12,
  callsWaiting: 300,
};

export interface TileSource {
  /** Null for what is no tile, or not there in time. */
  find(params: TileParams, signal: AbortSignal): Promise<Tile | null>;
}

type Given = Pick<ProxySettings, 'publicUrl' | 'realNow'> & {
  readonly tiles: TileSettings;
  readonly log: ProxyLog;
  readonly limits?: TileLimits;
};

/** Tiles of the source that the settings name: each fetched once for all who want it, and kept as long as the source says. */
export function createTileSource(given: Given): TileSource {
  const { tiles, publicUrl, realNow: now, limits = tileLimits } = given;
  const asker = {
    'user-agent': `${product.name}/${product.version} (+${publicUrl.origin})`,
    referer: publicUrl.href,
  };
  const memory = createTileMemory(limits.mostBytes);
  const takeTurn = createTurns(limits);
  const source = spareSource(given.log, now);
  const share = shareFlights<Tile | null>();
  const ifLasting = (kept: KeptTile | null): Tile | null => (kept?.mayOutlive ? kept.tile : null);

  async function load(name: string, url: string, signal: AbortSignal): Promise<Tile | null> {
    const kept = memory.find(name);
    if (source.isPaused()) return ifLasting(kept);
    const fetched = await fetchTile({ url, asker, known: kept, signal, now });
    // Given up by those who asked: that says nothing about the source.
    if (signal.aborted) return null;
    source.note(fetched);
    if (fetched.kind === 'away') return ifLasting(kept);
    const { tile, etag, lastModified } =
      fetched.kind === 'tile'
        ? { tile: fetched.tile, ...fetched.validators }
        : (kept ?? { tile: null, etag: null, lastModified: null });
    if (fetched.kind === 'unusable' || tile === null || fetched.lifetime === null) {
      memory.forget(name);
      return fetched.kind === 'unusable' ? null : tile;
    }
    memory.keep(name, { tile, etag, lastModified, ...fetched.lifetime });
    return tile;
  }

  return {
    find: async (params, signal) => {
      const url = toTileUrl(tiles.url, params);
      if (url === null) return null;
      const name = [params.z, params.x, params.y].map(Number).join('/');
      const kept = memory.find(name);
      if (kept && now() < kept.freshUntil) return kept.tile;
      return share(name, signal, (whole) =>
        takeTurn(() => load(name, url, whole), whole).catch(() => null),
      );
    },
  };
}
