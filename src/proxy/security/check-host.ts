import type { FastifyInstance } from 'fastify';
import { ProblemFault } from '../faults/problem-fault.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Asked by machines under whichever name or address they reach this process; tells nothing of anybody. */
    readonly anyHost?: true;
  }
}

const MISDIRECTED = 421;
const isLoopbackName = (hostname: string): boolean =>
  hostname === 'localhost' ||
  hostname === '[::1]' ||
  /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);

/** Null for what is no host with an optional port. A port that the protocol implies is left out. */
function parseHost(host: string, { protocol }: URL): URL | null {
  if (!/^[\w.[\]:-]+$/.test(host) || !URL.canParse(`${protocol}//${host}`)) return null;
  return new URL(`${protocol}//${host}`);
}

/** What is appended to our own origin must begin with a slash, or it could name another host. */
const pathOf = (url: string): string => (url.startsWith('/') ? url : '/');

/**
 * The app answers under its public address only, so that no other name can be pointed at it. Whoever opens it under another
 * name of the same computer is led there.
 */
export function checkHost(proxy: FastifyInstance, publicUrl: URL): void {
  proxy.addHook('onRequest', async ({ host, method, url, routeOptions }, reply) => {
    if (routeOptions.config.anyHost) return;
    const named = parseHost(host, publicUrl);
    if (named?.host === publicUrl.host) return;
    const isRead = method === 'GET' || method === 'HEAD';
    if (named === null || !isRead || !isLoopbackName(named.hostname))
      throw new ProblemFault('requestNotAllowed', MISDIRECTED);
    await reply.redirect(publicUrl.origin + pathOf(url));
  });
}
