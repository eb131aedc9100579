import { readLimited } from '../directory/read-limited.ts';
import { readImageType } from './read-image-type.ts';

const MILLISECONDS = 3000;
const MOST_BYTES = 512 * 1024;

export interface Tile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Null for whatever is not, in time, an image of reasonable size. Nothing of the person's request is passed on. */
export async function fetchTile(url: string, referrer: string): Promise<Tile | null> {
  try {
    const response = await fetch(url, {
      redirect: 'error',
      signal: AbortSignal.timeout(MILLISECONDS),
      headers: { referer: referrer, 'user-agent': 'Signpost/1.0', accept: 'image/*' },
    });
    const body = (response.body ?? []) as AsyncIterable<Uint8Array>;
    const bytes = response.ok ? await readLimited(body, MOST_BYTES) : null;
    if (bytes === null) return null;
    const type = readImageType(response.headers.get('content-type'), bytes);
    return type && { type, bytes };
  } catch {
    return null;
  }
}
