import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Asked } from './a-browser.ts';

/** Asks a server in another process, under whatever host name it expects. Rejects when the connection breaks. */
export const askOverHttp = (url: string): Asked => ({
  inject: async ({ method = 'GET', url: path, headers, payload }) => {
    const call = request(new URL(typeof path === 'string' ? path : '/', url), {
      method,
      headers,
      agent: false,
    });
    call.end(payload);
    const [answer] = (await once(call, 'response')) as [IncomingMessage];
    return {
      statusCode: answer.statusCode ?? 0,
      headers: answer.headers,
      body: await text(answer),
    };
  },
});
