import { shortSocketPath } from '#database/short-socket-path.ts';
import type { CommandCall } from '#directory/serve-directory.ts';
import { once } from 'node:events';
import { chmod, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Running } from '../program/run-until-stopped.ts';
import { type ControlEvent, controlRequestSchema } from './control-events.ts';

/** Through which commands reach the directory that is running, in the data folder. */
export const CONTROL_SOCKET = 'directory.sock';

/**
 * Lets commands in through a socket that only the folder's owner may open. Whoever calls this holds the folder's lock, so
 * that a socket in the place is the leftover of a process that was killed.
 */
export async function serveControl(dataFolder: string, run: CommandCall): Promise<Running> {
  const path = shortSocketPath(dataFolder, CONTROL_SOCKET);
  await rm(path, { force: true });
  const server = createServer((request, response) => {
    answer(run, request, response).catch(() => response.destroy());
  });
  // A load takes as long as it takes.
  server.requestTimeout = 0;
  server.listen(path);
  await once(server, 'listening');
  await chmod(path, 0o600);
  return { close: () => close(server) };
}

async function answer(
  run: CommandCall,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { words, folder } = controlRequestSchema.parse(JSON.parse(await text(request)));
  const gone = new AbortController();
  response.once('close', () => {
    gone.abort();
  });
  const send = (event: ControlEvent) => response.write(`${JSON.stringify(event)}\n`);
  try {
    const outcome = await run(words, {
      folder,
      signal: gone.signal,
      tell: (line) => send({ kind: 'progress', line }),
      write: async (chunk) => {
        if (send({ kind: 'output', text: chunk }) || gone.signal.aborted) return;
        await once(response, 'drain', { signal: gone.signal }).catch(() => undefined);
      },
    });
    send(
      outcome.ok
        ? { kind: 'done', sentences: [...outcome.value] }
        : { kind: 'refused', sentences: [...outcome.problem] },
    );
  } catch (error) {
    // The reason may quote what was asked: it stays in this process's terminal.
    console.error(error);
    send({ kind: 'failed' });
  }
  response.end();
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}
