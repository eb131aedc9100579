import { sep } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const KEEP_FOR_GOOD = 'public, max-age=31536000, immutable';
const ASK_EVERY_TIME = 'no-cache';

/** The build names these by their content. */
const isNamedByContent = (path: string): boolean => path.includes(`${sep}assets${sep}`);

/** The built app: one route a file, listed at the start, so that no address can lead out of the folder. */
export async function serveStaticFiles(proxy: FastifyInstance, folder: string): Promise<void> {
  await proxy.register(staticFiles, {
    root: folder,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.setHeader('cache-control', isNamedByContent(path) ? KEEP_FOR_GOOD : ASK_EVERY_TIME);
    },
  });
}
