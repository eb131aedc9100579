import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFaultyDirectory, type FaultyDirectory } from '#testing/faulty-directory.ts';
import { listenOnFreePort } from '#testing/listen-on-free-port.ts';
import { newBrowser } from '#testing/sign-in-as.ts';
import { startProxy } from '#testing/start-proxy.ts';

let directory: FaultyDirectory;
beforeAll(async () => {
  directory = await startFaultyDirectory();
});
afterAll(() => directory.close());

const roles = { clinician: [], callHandler: [] };

describe('a provider that ends sessions at another origin', () => {
  it('may be reached from the form, as may the issuer', async () => {
    const server = createServer((_request, response) => {
      const metadata = {
        issuer: `${url}/`,
        authorization_endpoint: `${url}/authorize`,
        end_session_endpoint: 'https://leave.example.org/end',
      };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(metadata));
    });
    const { url, close } = await listenOnFreePort(server);
    const assurance = { asked: [], accepted: [] };
    const issuer = new URL(url);
    const signIn = { issuer, clientId: 'desk', credential: 'x', roles, assurance };
    const desk = await startProxy({ directory, signIn, identity: null });
    const browser = newBrowser(desk);
    await browser.send({ method: 'GET', path: '/auth/sign-in' });
    const { headers } = await browser.open('/');
    const policy = headers['content-security-policy']?.split(';') ?? [];
    const formAction = policy.find((directive) => directive.startsWith('form-action')) ?? '';
    expect(formAction.split(' ')).toEqual(
      expect.arrayContaining(["'self'", url, 'https://leave.example.org']),
    );
    await desk.close();
    await close();
  });
});
