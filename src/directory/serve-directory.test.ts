import { aCatalogue, aCatalogueLine } from '#testing/a-catalogue.ts';
import { clinicalTermPath } from '#testing/a-search-path.ts';
import { askDirectory } from '#testing/ask-directory.ts';
import { callHandlerAccount, foundServices, startDirectory } from '#testing/start-directory.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import type { DirectorySettings } from './directory-settings.ts';
import { serveDirectory } from './serve-directory.ts';

const patience = 60_000;
const folder = await mkdtemp(join(tmpdir(), 'signpost-directory-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const settings: DirectorySettings = {
  host: '127.0.0.1',
  port: 0,
  dataDirectory: folder,
  databaseUrl: null,
  accounts: [callHandlerAccount],
  catalogue: aCatalogue({ services: [aCatalogueLine({ id: '1' })] }),
  now: Date.now,
  log: null,
};

it(
  'serves a folder that no other may open meanwhile, and keeps its data, accounts and their use',
  async () => {
    const first = await serveDirectory(settings);
    await expect(serveDirectory(settings)).rejects.toThrow(`open in process ${process.pid}`);
    await askDirectory(first.url, clinicalTermPath(), { account: callHandlerAccount });
    await first.close();
    const changed = { ...callHandlerAccount, password: 'changed in the settings' };
    const { url, runCommand, close } = await serveDirectory({
      ...settings,
      catalogue: null,
      accounts: [changed],
    });
    const written: string[] = [];
    await runCommand(['account', 'usage', '--csv'], {
      folder,
      tell: () => undefined,
      write: (text) => Promise.resolve(void written.push(text)),
      signal: new AbortController().signal,
    });
    expect(written.join('')).toContain(`${callHandlerAccount.username},byClinicalTerm,200,1\r\n`);
    const old = await askDirectory(url, clinicalTermPath(), { account: callHandlerAccount });
    expect(old.status).toBe(401);
    const answered = await askDirectory(url, clinicalTermPath(), { account: changed });
    expect(foundServices(answered).map(({ id }) => id)).toEqual(['1']);
    await close();
  },
  patience,
);

it(
  'lets go of the folder when its port is taken',
  async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    const { port } = holder.address() as AddressInfo;
    for (let attempt = 0; attempt < 2; attempt += 1)
      await expect(serveDirectory({ ...settings, port })).rejects.toThrow(/EADDRINUSE/);
    await new Promise((resolve) => holder.close(resolve));
  },
  patience,
);

it(
  'answers 503 with the error body while its database is lost, also for readiness',
  async () => {
    const lines: string[] = [];
    const directory = await startDirectory({ log: { write: (line) => lines.push(line) } });
    expect((await directory.ask(clinicalTermPath())).status).toBe(400);
    await directory.database.destroy();
    for (const path of [clinicalTermPath(), '/health']) {
      const { status, json } = await directory.ask(path);
      expect(status).toBe(503);
      expect(json).toEqual({
        error: {
          code: 503,
          message: 'Service Unavailable: The directory cannot answer at present',
        },
      });
    }
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
      level: 'error',
      question: 'failed',
      failure: 'Error',
    });
    await directory.close();
  },
  patience,
);

it(
  'answers what is under way before it stops, and takes no more',
  async () => {
    const catalogue = aCatalogue({ services: [aCatalogueLine({ id: '1' })] });
    const directory = await startDirectory({ catalogue });
    await directory.ask(clinicalTermPath());
    // A browser or a balancer that never asked anything holds up nobody.
    const idle = connect(Number(new URL(directory.url).port), '127.0.0.1');
    idle.on('error', () => undefined);
    let letGo: () => void = () => undefined;
    const held = directory.database.transaction().execute(
      () =>
        new Promise<void>((resolve) => {
          letGo = resolve;
        }),
    );
    const asked = directory.ask(clinicalTermPath());
    await wait(200);
    const closed = directory.close();
    await expect(directory.ask('/health')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    letGo();
    const last = await asked;
    expect(foundServices(last)).toHaveLength(1);
    // Or its sender would ask the next over the same connection, which is about to be cut.
    expect(last.headers['connection']).toBe('close');
    await Promise.all([held, closed]);
  },
  patience,
);
