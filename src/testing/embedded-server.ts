import { PGlite } from '@electric-sql/pglite';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { readEmbeddedSeed } from './embedded-seed.ts';

export interface EmbeddedServer {
  readonly url: string;
  /** Cuts every connection; with `refuse`, new ones are cut too, with `silence`, they and the old ones get no answer. */
  lose(manner: 'cut' | 'refuse' | 'silence'): void;
  restore(): void;
  /** Messages that have got no answer because it is silent. */
  unanswered(): number;
  close(): Promise<void>;
}

const SSL_REQUEST = 80_877_103;
const TERMINATE = 'X'.charCodeAt(0);
/** AuthenticationOk and ReadyForQuery. */
const welcome = Buffer.from('520000000800000000' + '5a0000000549', 'hex');

/** Takes whole messages off what has come over the wire; only the first ones have no type. */
function createReader(onMessage: (message: Buffer, isStartup: boolean) => boolean) {
  let held = Buffer.alloc(0);
  let isStarting = true;
  return (bytes: Buffer) => {
    held = Buffer.concat([held, bytes]);
    for (;;) {
      const head = isStarting ? 0 : 1;
      if (held.length < head + 4) return;
      const length = head + held.readInt32BE(head);
      if (held.length < length) return;
      const message = held.subarray(0, length);
      held = held.subarray(length);
      isStarting = onMessage(message, isStarting) && isStarting;
    }
  };
}

/**
 * A PostgreSQL server that can be lost and found again: the embedded engine behind a socket. Its connections share one
 * session, so that they take turns; when the last one has gone, the session is made new, as a server's would be.
 */
export async function startEmbeddedServer(): Promise<EmbeddedServer> {
  const engine = await PGlite.create({ loadDataDir: await readEmbeddedSeed() });
  const sockets = new Set<Socket>();
  let state: 'well' | 'refuse' | 'silence' = 'well';
  let unanswered = 0;
  let work: Promise<unknown> = Promise.resolve();
  const inTurn = (task: () => Promise<unknown>) => (work = work.then(task).catch(() => undefined));

  const answer = (socket: Socket, message: Buffer, isStartup: boolean): boolean => {
    if (isStartup) {
      const isSslRequest = message.readInt32BE(4) === SSL_REQUEST;
      if (state === 'well') socket.write(isSslRequest ? 'N' : welcome);
      return isSslRequest;
    }
    if (message[0] === TERMINATE) socket.end();
    else
      void inTurn(async () => {
        if (state !== 'well') unanswered += 1;
        if (state !== 'well' || socket.destroyed) return;
        socket.write(await engine.execProtocolRaw(Uint8Array.from(message)));
      });
    return false;
  };
  const server = createServer((socket) => {
    if (state === 'refuse') return void socket.destroy();
    sockets.add(socket);
    socket.on(
      'data',
      createReader((message, isStartup) => answer(socket, message, isStartup)),
    );
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      sockets.delete(socket);
      if (sockets.size === 0)
        void inTurn(() => engine.exec('rollback').then(() => engine.exec('discard all')));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `postgresql://test@127.0.0.1:${port}/test`,
    lose: (manner) => {
      if (manner !== 'cut') state = manner;
      if (manner !== 'silence') cut();
    },
    restore: () => {
      if (state === 'silence') cut();
      state = 'well';
      unanswered = 0;
    },
    unanswered: () => unanswered,
    close: async () => {
      cut();
      await new Promise((resolve) => server.close(resolve));
      await work;
      await engine.close();
    },
  };
}
