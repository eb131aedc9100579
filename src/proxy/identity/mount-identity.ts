import type { RequestListener } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** Hands everything below `/identity` to the embedded provider, bodies unread, our own headers set. */
export async function mountIdentity(
  proxy: FastifyInstance,
  identity: RequestListener,
): Promise<void> {
  await proxy.register((mounted, _options, done) => {
    mounted.removeAllContentTypeParsers();
    mounted.addContentTypeParser('*', (_request, _payload, parsed) => {
      parsed(null);
    });
    mounted.route({
      method: ['GET', 'HEAD', 'POST'],
      url: '/identity/*',
      handler: (request, reply) => {
        // The provider believes this header, so it is written over here with the address that we believe.
        request.raw.headers['x-forwarded-for'] = request.ip;
        for (const [name, value] of Object.entries(reply.getHeaders()))
          if (value !== undefined) reply.raw.setHeader(name, value);
        reply.hijack();
        identity(request.raw, reply.raw);
      },
    });
    done();
  });
}
