import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** The longest question: three seconds for a connection to the database, and three for its answer. */
const LONGEST_ANSWER = 6_000;
const LOOK_AGAIN = 20;

/**
 * Counts what is under way at a server.
 * @returns takes no new connection and resolves when everything is answered, or has taken too long
 */
export function awaitAnswers(server: Server): () => Promise<void> {
  let underWay = 0;
  server.on('request', (_request, response) => {
    underWay += 1;
    response.once('close', () => (underWay -= 1));
  });
  return async () => {
    server.close();
    const givenUpAt = performance.now() + LONGEST_ANSWER;
    while (underWay > 0 && performance.now() < givenUpAt) await wait(LOOK_AGAIN);
  };
}
