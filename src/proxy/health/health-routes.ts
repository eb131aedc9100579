import type { FastifyInstance } from 'fastify';
import type { Asker } from '../directory/create-directory.ts';
import { ProblemFault } from '../faults/problem-fault.ts';
import { bearsToken } from '../metrics/bears-token.ts';
import type { ProxyParts } from '../proxy-parts.ts';

/** A directory and the database of the sessions are asked, and the trail tried, at most this often, however often we are. */
const KEEP_MILLISECONDS = 5000;

/** One look at the embedded directory; one elsewhere is taken as ready, for anybody could make us ask it. */
async function checkDirectory({ directory, settings }: ProxyParts, asker: Asker): Promise<string> {
  if (!settings.directory.isEmbedded) return 'ready';
  try {
    // Any well-formed id: the directory answers others without its database.
    await directory.ask({ by: 'serviceId', serviceId: '1' }, asker);
    return 'ready';
  } catch (fault) {
    return fault instanceof ProblemFault ? fault.code : 'fault';
  }
}

interface PartState {
  readonly part: string;
  readonly state: string;
}

const checkParts = (parts: ProxyParts, asker: Asker): Promise<readonly PartState[]> =>
  Promise.all([
    checkDirectory(parts, asker).then((state) => ({ part: 'directory', state })),
    parts.trail
      .isWritable()
      .then((works) => ({ part: 'audit trail', state: works ? 'ready' : 'auditUnavailable' })),
    parts.sessions
      .isReachable()
      .then((works) => ({ part: 'sessions', state: works ? 'ready' : 'sessionsUnavailable' })),
  ]);

/** `GET /health/live` and `GET /health/ready`; which dependency is missing is told to the bearer of the token only. */
export function addHealthRoutes(proxy: FastifyInstance, parts: ProxyParts): void {
  const { settings } = parts;
  let last: { readonly at: number; readonly states: Promise<readonly PartState[]> } | null = null;

  const config = { anyHost: true } as const;
  proxy.get('/health/live', { config }, (_request, reply) => reply.type('text/plain').send('live'));

  proxy.get('/health/ready', { config }, async (request, reply) => {
    const at = settings.realNow();
    if (last === null || at - last.at > KEEP_MILLISECONDS) {
      const signal = new AbortController().signal;
      const asker = { audience: 'callHandler', requestId: request.id, signal } as const;
      last = { at, states: checkParts(parts, asker) };
    }
    const states = await last.states;
    const isReady = states.every(({ state }) => state === 'ready');
    const isTold = bearsToken(request, settings.metricsToken);
    const details = isTold ? states.map(({ part, state }) => `\n${part}: ${state}`) : [];
    return reply
      .code(isReady ? 200 : 503)
      .type('text/plain')
      .send([isReady ? 'ready' : 'not ready', ...details].join(''));
  });
}
