import type { FastifyInstance } from 'fastify';
import type { CustomFetch } from 'openid-client';

const methods = { GET: 'GET', POST: 'POST' } as const;

/**
 * The embedded provider is part of this very server: it is asked without the network, so that neither a TLS proxy in
 * front, nor its certificate, nor a port stands in between.
 */
export const createEmbeddedFetch =
  (proxy: Pick<FastifyInstance, 'inject'>, publicUrl: URL): CustomFetch =>
  async (url, { method, headers, body }) => {
    const { pathname, search } = new URL(url);
    const answer = await proxy.inject({
      method: method === 'POST' ? methods.POST : methods.GET,
      url: pathname + search,
      headers: { ...headers, host: publicUrl.host, 'sec-fetch-site': 'same-origin' },
      ...(body instanceof URLSearchParams ? { payload: body.toString() } : {}),
    });
    return new Response(answer.rawPayload, {
      status: answer.statusCode,
      headers: { 'content-type': String(answer.headers['content-type'] ?? '') },
    });
  };
