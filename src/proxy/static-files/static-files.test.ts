import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFaultyDirectory, type FaultyDirectory } from '#testing/faulty-directory.ts';
import { newBrowser } from '#testing/sign-in-as.ts';
import { startProxy, type StartedProxy } from '#testing/start-proxy.ts';

let directory: FaultyDirectory;
let started: StartedProxy;
beforeAll(async () => {
  directory = await startFaultyDirectory();
  started = await startProxy({ directory });
  await started.proxy.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await started.close();
  await directory.close();
});

const open = (path: string) => newBrowser(started).open(path);

/** Sends the path byte for byte, which clients would tidy up. */
function openRaw(path: string): Promise<string> {
  const { port } = started.proxy.server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (part) => (answer += part.toString()));
    socket.on('end', () => {
      resolve(answer);
    });
    socket.on('error', reject);
    socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nConnection: close\r\n\r\n`);
  });
}

describe('the built app', () => {
  it('is asked for anew every time at its front door', async () => {
    for (const path of ['/', '/?sign-in=failed']) {
      const { status, headers, body } = await open(path);
      expect(status).toBe(200);
      expect(headers['cache-control']).toBe('no-cache');
      expect(body).toContain('<title>Signpost</title>');
    }
  });

  it('is kept for good where a file is named by its content', async () => {
    const { headers } = await open('/assets/app-1a2b3c.js');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toContain('javascript');
  });

  it('has its service worker asked for anew every time, and lets it serve the whole origin', async () => {
    const { status, headers } = await open('/sw.js');
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['content-type']).toContain('javascript');
    expect(headers['content-security-policy']).toContain("worker-src 'self'");
  });

  it('can be installed', async () => {
    const { headers } = await open('/signpost.webmanifest');
    expect(headers['content-type']).toContain('application/manifest+json');
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['content-security-policy']).toContain("manifest-src 'self'");
  });

  it('says which version it is in every answer to the page, refusals included', async () => {
    for (const path of ['/api/session', '/api/reference/symptoms', '/api/nowhere']) {
      const { headers } = await open(path);
      expect(headers).toMatchObject({ 'x-desk-api': '1', 'x-page-version': 'build-7' });
    }
    expect((await open('/health/live')).headers).not.toHaveProperty('x-page-version');
  });

  it.each(['/nowhere', '/assets/nowhere.js', '/assets', '/assets/', '/search/LS1'])(
    'has no page at %s',
    async (path) => {
      expect((await open(path)).status).toBe(404);
    },
  );

  it.each([
    '/../package.json',
    '/assets/../../package.json',
    '/..%2f..%2fetc%2fpasswd',
    '/assets/..%2f..%2f..%2f..%2fetc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/%2e%2e%5c%2e%2e%5cetc%5cpasswd',
    '//etc/passwd',
    '/assets/app-1a2b3c.js%00.html',
    '/%',
    'http://127.0.0.1:8080/../../etc/passwd',
  ])('does not lead out of its folder: %s', async (path) => {
    const answer = await openRaw(path);
    expect(answer).toMatch(/^HTTP\/1\.1 40[04] /);
    expect(answer).not.toContain('root:');
    expect(answer).not.toContain(path);
  });
});
