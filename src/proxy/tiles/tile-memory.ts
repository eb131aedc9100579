import type { Tile } from './fetch-tile.ts';
import type { TileLifetime } from './tile-lifetime.ts';

/** What a tile takes besides its picture, in bytes, generously. */
const OVERHEAD = 1024;

/** By which a source tells whether a tile is still the same (RFC 9110, 8.8). */
export interface TileValidators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface KeptTile extends TileLifetime, TileValidators {
  readonly tile: Tile;
}

export interface TileMemory {
  find(name: string): KeptTile | null;
  keep(name: string, kept: KeptTile): void;
  forget(name: string): void;
}

/** Tiles up to a number of bytes; the one that was asked for longest ago makes room. */
export function createTileMemory(mostBytes: number): TileMemory {
  const tiles = new Map<string, KeptTile>();
  let size = 0;
  const sizeOf = ({ tile }: KeptTile): number => tile.bytes.byteLength + OVERHEAD;

  const forget = (name: string): void => {
    const kept = tiles.get(name);
    if (kept && tiles.delete(name)) size -= sizeOf(kept);
  };
  const makeRoom = (): void => {
    for (const oldest of tiles.keys()) {
      if (size <= mostBytes) return;
      forget(oldest);
    }
  };
  return {
    find: (name) => {
      const kept = tiles.get(name);
      if (kept === undefined) return null;
      // A map remembers the order in which its entries came: this one is now the latest.
      tiles.delete(name);
      tiles.set(name, kept);
      return kept;
    },
    keep: (name, kept) => {
      forget(name);
      tiles.set(name, kept);
      size += sizeOf(kept);
      makeRoom();
    },
    forget,
  };
}
