import { aCatalogueLine } from '#testing/a-catalogue.ts';
import { describeDirectory } from '#testing/describe-directory.ts';
import { listenOnFreePort } from '#testing/listen-on-free-port.ts';
import { runDirectoryCommand } from '#testing/run-directory-command.ts';
import { callHandlerAccount, clinicianAccount } from '#testing/start-directory.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createHeldData } from './held-data.ts';

const accounts = { clinician: clinicianAccount, callHandler: callHandlerAccount };
const embedded = { externalDirectory: null, environment: 'test', directoryPort: 1 } as const;

describeDirectory('the data of the embedded directory', {}, (directory) => {
  const read = (environment: 'test' | 'live') =>
    createHeldData(
      { ...embedded, environment, directoryPort: Number(new URL(directory().url).port) },
      accounts,
    ).read();

  it('is called demonstration data exactly while its services are', async () => {
    await directory().fill({ services: [aCatalogueLine()] });
    expect([await read('test'), await read('live')]).toEqual(['demonstration', 'demonstration']);
    const folder = mkdtempSync(join(tmpdir(), 'held-data-'));
    writeFileSync(join(folder, 'own.ndjson'), JSON.stringify(aCatalogueLine({ id: '5' })));
    const { database } = directory();
    await runDirectoryCommand({ database, folder }, 'load', 'services', 'own.ndjson');
    rmSync(folder, { recursive: true });
    expect([await read('test'), await read('live')]).toEqual(['test', 'live']);
  });
});

it('is taken for made up while the directory does not answer, and asked for again', async () => {
  let isBroken = true;
  const server = createServer((_request, response) => {
    response.statusCode = isBroken ? 503 : 200;
    response.end(JSON.stringify({ isDemonstration: false }));
  });
  const { url, close } = await listenOnFreePort(server);
  const held = createHeldData({ ...embedded, directoryPort: Number(new URL(url).port) }, accounts);
  expect(await held.read()).toBe('demonstration');
  isBroken = false;
  expect(await held.read()).toBe('test');
  expect(held.latest()).toBe('test');
  await close();
});

it('is never asked for when the directory is elsewhere', async () => {
  const servicesUrl = 'https://dos.example.org/services';
  const externalDirectory = { servicesUrl, postcodesUrl: null, postcodesAccount: null };
  const held = createHeldData({ ...embedded, externalDirectory, environment: 'live' }, accounts);
  expect([await held.read(), held.latest()]).toEqual(['live', 'live']);
});
