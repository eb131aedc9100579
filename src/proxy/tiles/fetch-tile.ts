import { readLimited } from '../directory/read-limited.ts';
import { readRetryAfter } from '../directory/read-retry-after.ts';
import { readImageType } from './read-image-type.ts';
import { readTileLifetime, type TileLifetime } from './tile-lifetime.ts';
import type { TileValidators } from './tile-memory.ts';

const MILLISECONDS = 3000;
const MOST_BYTES = 512 * 1024;
const NOT_MODIFIED = 304;
const TOO_MANY = 429;

export interface Tile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** `unusable`: the source answered, with what is no tile. `away`: it did not in time, or asks to be left alone. */
export type FetchedTile =
  | {
      readonly kind: 'tile';
      readonly tile: Tile;
      readonly validators: TileValidators;
      /** Null for one that may not be kept. */
      readonly lifetime: TileLifetime | null;
    }
  | { readonly kind: 'unchanged'; readonly lifetime: TileLifetime | null }
  | { readonly kind: 'unusable' }
  | { readonly kind: 'away'; readonly retryAfter: number | null };

export interface TileQuestion {
  readonly url: string;
  /** Says honestly who asks, as OpenStreetMap's tile usage policy wants it. */
  readonly asker: { readonly 'user-agent': string; readonly referer: string };
  /** Of the tile that is kept already. */
  readonly known: TileValidators | null;
  readonly signal: AbortSignal;
  readonly now: () => number;
}

const toConditions = (known: TileValidators | null): Record<string, string> => ({
  ...(known?.etag && { 'if-none-match': known.etag }),
  ...(known?.lastModified && { 'if-modified-since': known.lastModified }),
});

async function readTile(response: Response, now: number): Promise<FetchedTile> {
  const { headers } = response;
  const lifetime = readTileLifetime(headers, now);
  if (response.status === NOT_MODIFIED) return { kind: 'unchanged', lifetime };
  const body = (response.body ?? []) as AsyncIterable<Uint8Array>;
  const bytes = response.ok ? await readLimited(body, MOST_BYTES) : null;
  const type = bytes && readImageType(headers.get('content-type'), bytes);
  if (!bytes || !type) return { kind: 'unusable' };
  const validators = { etag: headers.get('etag'), lastModified: headers.get('last-modified') };
  return { kind: 'tile', tile: { type, bytes }, validators, lifetime };
}

/** Never throws: a fault would hold the address, and with it a key. Nothing of the person's request is passed on. */
export async function fetchTile({
  url,
  asker,
  known,
  signal,
  now,
}: TileQuestion): Promise<FetchedTile> {
  try {
    const response = await fetch(url, {
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(MILLISECONDS)]),
      headers: { ...asker, accept: 'image/*', ...toConditions(known) },
    });
    if (response.status < 500 && response.status !== TOO_MANY)
      return await readTile(response, now());
    void response.body?.cancel();
    return { kind: 'away', retryAfter: readRetryAfter(response.headers.get('retry-after'), now()) };
  } catch {
    return { kind: 'away', retryAfter: null };
  }
}
