import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import httpProxy from '@fastify/http-proxy';
import { fastify } from 'fastify';
import { callLimits } from '#proxy/directory/call-limits.ts';
import { listenOnFreePort } from '../../listen-on-free-port.ts';
import { serveProcess } from '../../measuring/bench-process.ts';
import { hostileClient, hostileRole, startHostileProvider } from '../../hostile-provider.ts';
import { signInThrough } from '../../sign-in-through.ts';
import { startProxy } from '../../start-proxy.ts';
import type { Upstream } from './serve-upstream.ts';

export interface Subject {
  readonly url: string;
  /** One for each person, to be used in turn: everybody has a limit of searches a minute. */
  readonly cookies: readonly string[];
}

const PEOPLE = 48;
const ROLE = 'S8000:G8000:R8000';

export interface Usage {
  readonly megabytes: number;
  /** Milliseconds of all cores so far: unlike waiting times, hardly changed by whatever else the computer does. */
  readonly processor: number;
}

function readUsage(): Usage {
  const { user, system } = process.cpuUsage();
  return { megabytes: process.memoryUsage().rss / 1_000_000, processor: (user + system) / 1000 };
}

const tell = (subject: Subject): void => {
  serveProcess(subject, readUsage);
};

/** The product's proxy with people signed in. */
async function serveProductProxy(directory: Upstream): Promise<void> {
  const provider = await startHostileProvider();
  const started = await startProxy({
    directory: { ...directory, limits: callLimits },
    log: { write: () => undefined },
    identity: null,
    signIn: {
      ...hostileClient,
      issuer: provider.issuer,
      roles: { clinician: [ROLE], callHandler: [] },
      assurance: { asked: [], accepted: [] },
    },
  });
  const cookies: string[] = [];
  for (let person = 0; person < PEOPLE; person++) {
    const sub = `person ${person}`;
    const claims = { sub, selected_roleid: '1', nhsid_nrbac_roles: [hostileRole('1', ROLE)] };
    const { browser } = await signInThrough({
      provider,
      desk: started,
      mischief: { idToken: claims, userInfo: { sub } },
    });
    cookies.push(`signpost=${browser.cookies.get('signpost')?.value ?? ''}`);
  }
  await started.proxy.listen({ host: '127.0.0.1', port: 0 });
  const { port } = started.proxy.server.address() as AddressInfo;
  tell({ url: `http://127.0.0.1:${port}`, cookies });
}

/** Reads and writes the same JSON, and does nothing else. */
async function serveBare({ servicesUrl }: Upstream): Promise<void> {
  const answer = async (): Promise<{ status: number; body: string }> => {
    const response = await fetch(`${servicesUrl}/byServiceId/7`);
    if (!response.ok) return { status: 502, body: '' };
    return { status: 200, body: JSON.stringify(JSON.parse(await response.text())) };
  };
  const server = createServer((request, response) => {
    request.resume().once('end', () => {
      void answer().then(({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(body);
      });
    });
  });
  const { url } = await listenOnFreePort(server);
  tell({ url, cookies: [''] });
}

/** Hands on bytes. */
async function servePassThrough({ servicesUrl }: Upstream): Promise<void> {
  const server = fastify({ logger: false });
  await server.register(httpProxy, { upstream: new URL(servicesUrl).origin });
  tell({ url: await server.listen({ host: '127.0.0.1', port: 0 }), cookies: [''] });
}

export const serveSubject: Readonly<Record<string, (upstream: Upstream) => Promise<void>>> = {
  proxy: serveProductProxy,
  'bare Node': serveBare,
  'pass-through': servePassThrough,
};
