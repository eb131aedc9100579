import { runOnServer } from './run-on-server.ts';

/** A new, empty database on a server. */
export async function makeOnServer(
  serverUrl: string,
): Promise<{ url: string; remove: () => Promise<void> }> {
  const name = `signpost_${crypto.randomUUID().replaceAll('-', '')}`;
  await runOnServer(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    remove: async () => {
      await runOnServer(serverUrl, `drop database if exists ${name} with (force)`);
    },
  };
}
