import type { FastifyReply } from 'fastify';

/** Aborts when the browser has hung up before its answer went out. */
export function signalOfHangUp({ raw }: FastifyReply): AbortSignal {
  const gaveUp = new AbortController();
  if (raw.destroyed) gaveUp.abort();
  raw.once('close', () => {
    if (!raw.writableFinished) gaveUp.abort();
  });
  return gaveUp.signal;
}
