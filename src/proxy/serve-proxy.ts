import type { Server } from 'node:http';
import { createProxy } from './create-proxy.ts';
import type { ProxySettings } from './proxy-settings.ts';

export interface ServedProxy {
  /** Where it really listens, such as `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Takes no new connection, and resolves when what was under way is answered or cut off. */
  close(): Promise<void>;
}

/** The longest search, and a moment to write it down; whoever stops us a second time does not wait for it. */
const LONGEST_ANSWER = 6000;
const LOOK_AGAIN = 50;

/** Connections that ask nothing keep nobody waiting, whatever browsers hold open. */
function cutWhenAnswered(server: Server): () => void {
  let underWay = 0;
  server.on('request', (_request, response) => {
    underWay++;
    response.once('close', () => underWay--);
  });
  return () => {
    const from = performance.now();
    const looking = setInterval(() => {
      if (underWay > 0 && performance.now() - from < LONGEST_ANSWER) return;
      clearInterval(looking);
      server.closeAllConnections();
    }, LOOK_AGAIN);
  };
}

/** Listens; a port that is taken rejects with the system's own error (`EADDRINUSE`). */
export async function serveProxy(
  settings: ProxySettings & { readonly host: string; readonly port: number },
): Promise<ServedProxy> {
  const proxy = await createProxy(settings);
  const cutOff = cutWhenAnswered(proxy.server);
  const { host, port } = settings;
  const url = await proxy.listen({ host, port }).catch(async (fault: unknown) => {
    await proxy.close();
    throw fault;
  });
  return {
    url,
    close: async () => {
      cutOff();
      await proxy.close();
    },
  };
}
