import { createServer } from 'node:http';
import { listenOnFreePort } from './listen-on-free-port.ts';

/** A port that was free a moment ago, for a program that must be told its port. */
export async function findFreePort(): Promise<string> {
  const { url, close } = await listenOnFreePort(createServer());
  await close();
  return new URL(url).port;
}
