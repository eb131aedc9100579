import { createProxy } from './create-proxy.ts';
import type { ProxySettings } from './proxy-settings.ts';

export interface ServedProxy {
  /** Where it really listens, such as `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Takes no new connection, and resolves when what was under way is answered or cut off. */
  close(): Promise<void>;
}

/** Whatever is still open then is cut off, so that the whole product, its directory too, stops within two seconds. */
const GRACE_MILLISECONDS = 1200;

/** Listens; a port that is taken rejects with the system's own error (`EADDRINUSE`). */
export async function serveProxy(
  settings: ProxySettings & { readonly host: string; readonly port: number },
): Promise<ServedProxy> {
  const proxy = await createProxy(settings);
  const { host, port } = settings;
  const url = await proxy.listen({ host, port }).catch(async (fault: unknown) => {
    await proxy.close();
    throw fault;
  });
  return {
    url,
    close: async () => {
      const cutOff = setTimeout(() => {
        proxy.server.closeAllConnections();
      }, GRACE_MILLISECONDS);
      await proxy.close();
      clearTimeout(cutOff);
    },
  };
}
