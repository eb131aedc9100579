import { deskApiVersion, versionHeaders } from '#contract/desk-api/version.ts';
import type { FastifyInstance } from 'fastify';
import { readPageVersion } from './read-page-version.ts';

/** Every answer below `/api`, refusals included, says what a page must know to tell whether it is of another version. */
export async function tellVersion(proxy: FastifyInstance, browserFolder: string): Promise<void> {
  const page = await readPageVersion(browserFolder);
  const headers = {
    [versionHeaders.api]: deskApiVersion,
    ...(page !== null && { [versionHeaders.page]: page }),
  };
  proxy.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith('/api/')) void reply.headers(headers);
    done();
  });
}
