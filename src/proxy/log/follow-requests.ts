import type { FastifyInstance, FastifyRequest } from 'fastify';

export interface EndedRequest {
  readonly request: FastifyRequest;
  /** Where in the app it went, never what stood in its address. */
  readonly route: string;
  /** Null when its browser hung up before it was answered. */
  readonly answered: { readonly status: number; readonly milliseconds: number } | null;
}

/** `none` for whatever no route answers, so that addresses cannot make names of their own. */
const routeOf = ({ routeOptions }: FastifyRequest): string => routeOptions.url ?? 'none';

/** Tells of the end of every request, once. */
export function followRequests(
  proxy: FastifyInstance,
  tell: readonly ((ended: EndedRequest) => void)[],
): void {
  const ended = new WeakSet<FastifyRequest>();
  const end = (request: FastifyRequest, answered: EndedRequest['answered']): void => {
    ended.add(request);
    for (const listen of tell) listen({ request, route: routeOf(request), answered });
  };
  proxy.addHook('onRequest', (request, reply, done) => {
    reply.raw.once('close', () => {
      if (!ended.has(request)) end(request, null);
    });
    done();
  });
  proxy.addHook('onResponse', (request, { statusCode, elapsedTime }, done) => {
    end(request, { status: statusCode, milliseconds: elapsedTime });
    done();
  });
}
