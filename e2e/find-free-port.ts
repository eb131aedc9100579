import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the ports that systems give to connections of their own accord; each worker draws from its own stretch. */
const firstPort = 10_000;
const stretch = 1_000;

const given = new Set<number>();

const workerIndex = Number(process.env['TEST_PARALLEL_INDEX'] ?? 0);

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}

/** A port on the loopback address that neither the system nor another worker gives away before it is used. */
export async function findFreePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const port = firstPort + (workerIndex % 10) * stretch + randomInt(stretch);
    if (given.has(port) || !(await isFree(port))) continue;
    given.add(port);
    return port;
  }
  throw new Error('no port is free');
}
