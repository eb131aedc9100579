import { sessionTagHeaders } from './session-tag.ts';

/** A picture of the map, by way of our own proxy. No cache may keep it: where a map was opened says where a patient is. */
export async function fetchPicture(path: string, signal: AbortSignal): Promise<ArrayBuffer> {
  const response = await fetch(path, {
    headers: sessionTagHeaders(),
    cache: 'no-store',
    priority: 'low',
    signal,
  });
  if (!response.ok) throw new Error(`No picture: ${response.status}`);
  return response.arrayBuffer();
}
