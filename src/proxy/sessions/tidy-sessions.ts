import type { FastifyInstance } from 'fastify';
import type { Sessions } from './sessions.ts';

const TIDIED_EVERY = 10_000;

/** What has ended is forgotten soon, whether or not anybody comes by. */
export function tidySessions(proxy: FastifyInstance, sessions: Sessions): void {
  const timer = setInterval(() => void sessions.tidyUp(), TIDIED_EVERY).unref();
  proxy.addHook('onClose', (_proxy, done) => {
    clearInterval(timer);
    done();
  });
}
