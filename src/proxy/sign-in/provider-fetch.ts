import type { FastifyInstance } from 'fastify';
import type { CustomFetch } from 'openid-client';
import type { ProxySettings } from '../proxy-settings.ts';

type Inject = Pick<FastifyInstance, 'inject'>;

const methods = { GET: 'GET', POST: 'POST' } as const;

/**
 * The embedded provider is part of this very server: it is asked without the network, so that neither a TLS proxy in
 * front, nor its certificate, nor a port stands in between.
 */
const askEmbedded =
  (proxy: Inject, { publicUrl }: ProxySettings): CustomFetch =>
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

/** An external provider, perhaps under another address than the one it is known by. */
const askAt =
  (address: URL | null): CustomFetch =>
  (url, { method, headers, body, signal }) => {
    const { pathname, search } = new URL(url);
    const target = address === null ? url : new URL(pathname + search, address);
    return fetch(target, {
      method,
      headers,
      redirect: 'manual',
      ...(body === undefined ? {} : { body: body as RequestInit['body'] & {} }),
      ...(signal ? { signal } : {}),
    });
  };

/** How the proxy itself talks with the identity provider. */
export const createProviderFetch = (proxy: Inject, settings: ProxySettings): CustomFetch =>
  settings.identity === null ? askAt(settings.signIn.reachableAt) : askEmbedded(proxy, settings);
