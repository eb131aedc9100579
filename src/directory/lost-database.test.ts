import { aCatalogue, aCatalogueLine } from '#testing/a-catalogue.ts';
import { clinicalTermPath } from '#testing/a-search-path.ts';
import { startEmbeddedServer, type EmbeddedServer } from '#testing/embedded-server.ts';
import { newBrowser } from '#testing/sign-in-as.ts';
import {
  callHandlerAccount,
  clinicianAccount,
  startDirectory,
  type StartedDirectory,
} from '#testing/start-directory.ts';
import { startProxy } from '#testing/start-proxy.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const patience = { timeout: 120_000 };
const unavailable = {
  error: { code: 503, message: 'Service Unavailable: The directory cannot answer at present' },
};

let server: EmbeddedServer;
let directory: StartedDirectory;
const lines: string[] = [];
beforeAll(async () => {
  server = await startEmbeddedServer();
  directory = await startDirectory({
    databaseUrl: server.url,
    catalogue: aCatalogue({ services: [aCatalogueLine({ id: '1' })] }),
    log: { write: (line) => lines.push(line) },
  });
}, patience.timeout);
afterAll(async () => {
  await directory.close();
  await server.close();
}, patience.timeout);

const search = () => directory.ask(clinicalTermPath());

/** Every question, and readiness, as they are answered without the database. */
async function expectUnavailable(): Promise<void> {
  for (const path of [clinicalTermPath(), '/health']) {
    const { status, json } = await directory.ask(path);
    expect({ status, json }).toEqual({ status: 503, json: unavailable });
  }
}

/** On a busy machine a question may run out of its time once; a connection that stays broken would do so for good. */
async function expectAnswers(): Promise<void> {
  await vi.waitFor(async () => {
    expect((await directory.ask('/health')).json, lines.at(-1)).toEqual({ status: 'ready' });
    for (let question = 0; question < 3; question += 1)
      expect((await search()).status, lines.at(-1)).toBe(200);
  }, patience);
}

describe('a directory that loses its database', patience, () => {
  it.each(['refuse', 'silence'] as const)(
    'answers 503 while the server is lost (%s), and again when it is back',
    async (manner) => {
      await expectAnswers();
      server.lose(manner);
      await expectUnavailable();
      server.restore();
      await expectAnswers();
    },
  );

  it('survives a connection that breaks in the midst of a question', async () => {
    server.lose('silence');
    const asked = search();
    await vi.waitFor(() => {
      expect(server.unanswered()).toBeGreaterThan(0);
    }, patience);
    server.lose('cut');
    expect((await asked).status).toBe(503);
    server.restore();
    await expectAnswers();
  });

  it('does not remember an account that it could not look up as a wrong one', async () => {
    server.lose('refuse');
    const path = clinicalTermPath();
    const lost = await directory.ask(path, { account: clinicianAccount });
    expect(lost.status).toBe(503);
    server.restore();
    const found = await directory.ask(path, { account: clinicianAccount });
    expect(found.status).toBe(200);
  });

  it('is not ready by the word of the proxy either', async () => {
    const { servicesUrl, ownUrl } = directory;
    const accounts = { clinician: clinicianAccount, callHandler: callHandlerAccount };
    const proxy = await startProxy({ directory: { servicesUrl, ownUrl, accounts } });
    const ready = () => newBrowser(proxy).open('/health/ready');
    expect(await ready()).toMatchObject({ status: 200, body: 'ready' });
    server.lose('refuse');
    proxy.passTime(6_000);
    expect(await ready()).toMatchObject({ status: 503, body: 'not ready' });
    server.restore();
    proxy.passTime(6_000);
    expect(await ready()).toMatchObject({ status: 200, body: 'ready' });
    await proxy.close();
  });

  it('logs each failure with the id of its request and nothing of the question', async () => {
    server.lose('refuse');
    await directory.ask(clinicalTermPath(), { headers: { 'x-request-id': 'lost-1' } });
    server.restore();
    const line = JSON.parse(lines.at(-1) ?? '') as Record<string, unknown>;
    expect(line).toMatchObject({ requestId: 'lost-1', level: 'error', status: 503 });
    expect(Object.keys(line)).toEqual(
      expect.arrayContaining(['time', 'milliseconds', 'question', 'failure']),
    );
    expect(line['failure']).toMatch(/^\w+$/);
    expect(lines.join('')).not.toMatch(/select |insert |LS1|\$1/i);
  });
});
