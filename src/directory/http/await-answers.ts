import type { Server, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** The longest question: three seconds for a connection to the database, and three for its answer. */
const LONGEST_ANSWER = 6_000;
const LOOK_AGAIN = 20;

/**
 * Knows what is under way at a server.
 * @returns takes no new connection and resolves when everything is answered, or has taken too long
 */
export function awaitAnswers(server: Server): () => Promise<void> {
  const underWay = new Set<ServerResponse>();
  server.on('request', (_request, response) => {
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
  });
  return async () => {
    server.close();
    // Or who asked would ask the next over the same connection, which is about to be cut.
    for (const response of underWay)
      if (!response.headersSent) response.setHeader('connection', 'close');
    const givenUpAt = performance.now() + LONGEST_ANSWER;
    while (underWay.size > 0 && performance.now() < givenUpAt) await wait(LOOK_AGAIN);
  };
}
