import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { Transform } from 'node:stream';
import { findFreePort } from './find-free-port.ts';
import { runProduct } from './run-product.ts';
import { test as story } from './story.ts';

/** `slow`: everything takes its time; `cut`: no connection at all; `silent`: connected, and nothing arrives. */
type Condition = 'good' | 'slow' | 'cut' | 'silent';

/** Milliseconds that each piece takes one way. */
const SLOWNESS = 700;

export interface WeakNetwork {
  readonly url: string;
  readonly become: (condition: Condition) => void;
}

interface WeakFixtures {
  /** All that lies between the browser, its service worker included, and the product. */
  readonly network: WeakNetwork;
}

/** Holds up whatever passes, in its order. */
const holdUp = () =>
  new Transform({
    transform: (piece: Buffer, _encoding, pass) => {
      setTimeout(pass, SLOWNESS, null, piece);
    },
  });

/** Carries bytes both ways, as long as its condition lets it. */
async function startNetwork(productPort: number) {
  let condition: Condition = 'good';
  const sockets = new Set<Socket>();
  const follow = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  };
  const server = createServer((socket) => {
    follow(socket);
    if (condition === 'cut') socket.destroy();
    if (condition === 'cut' || condition === 'silent') return;
    const onward = connect(productPort, '127.0.0.1');
    follow(onward);
    socket.on('close', () => onward.destroy());
    onward.on('close', () => socket.destroy());
    if (condition === 'slow') socket.pipe(holdUp()).pipe(onward).pipe(holdUp()).pipe(socket);
    else socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const become = (next: Condition) => {
    condition = next;
    if (next === 'silent') for (const socket of sockets) socket.unpipe().pause();
    else for (const socket of sockets) socket.destroy();
  };
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, become, close: () => server.close() };
}

/** Stories about the product behind a network that fails, with its service worker. */
export const test = story.extend<object, WeakFixtures>({
  network: [
    async ({}, use) => {
      const port = await findFreePort();
      const { close, ...network } = await startNetwork(port);
      const product = await runProduct({ PORT: `${port}`, PUBLIC_URL: network.url });
      await use(network);
      network.become('cut');
      close();
      await product.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ network }, use) => {
    await use(network.url);
  },
  serviceWorkers: 'allow',
});
