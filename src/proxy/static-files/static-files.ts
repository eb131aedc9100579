import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const KEEP_FOR_GOOD = 'public, max-age=31536000, immutable';
const ASK_EVERY_TIME = 'no-cache';

/** The build names the files in this folder by their content. */
const ASSETS = '/assets/';

/** The built app: one route a file, listed at the start, so that no address can lead out of the folder. */
export async function serveStaticFiles(proxy: FastifyInstance, folder: string): Promise<void> {
  await proxy.register(async (files) => {
    files.addHook('onRequest', (request, reply, done) => {
      const isNamedByContent = request.routeOptions.url?.startsWith(ASSETS) ?? false;
      void reply.header('cache-control', isNamedByContent ? KEEP_FOR_GOOD : ASK_EVERY_TIME);
      void reply.header('vary', 'accept-encoding');
      done();
    });
    await files.register(staticFiles, {
      root: folder,
      wildcard: false,
      cacheControl: false,
      dotfiles: 'ignore',
      // The build has put `.br` and `.gz` beside every file that gains by it.
      preCompressed: true,
    });
  });
}
