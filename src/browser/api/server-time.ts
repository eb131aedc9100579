let offset = 0;
const listeners = new Set<() => void>();

/** Takes over the server's clock from an answer (milliseconds since 1970): verdicts never trust the device's own. */
export function noteServerTime(now: number): void {
  offset = now - Date.now();
  for (const tell of listeners) tell();
}

/** The server's clock, perhaps a rehearsed one, in milliseconds since 1970. */
export const readServerTime = (): number => Date.now() + offset;

/** Tells when the offset was set anew; returns the way to stop. */
export function onServerTimeNoted(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
