import { aCatalogueLine } from '#testing/a-catalogue.ts';
import { clinicalTermPath } from '#testing/a-search-path.ts';
import { askDirectory } from '#testing/ask-directory.ts';
import { buildProgram, type BuiltProgram } from '#testing/build-program.ts';
import { howMany } from '#testing/how-many.ts';
import { callHandlerAccount, foundServices } from '#testing/start-directory.ts';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CatalogueLine } from '../catalogue/catalogue-line.ts';
import { serveDirectory } from '../serve-directory.ts';

const rounds = howMany(3, 50);
const perRound = 60_000;
const SERVICES = 200;

let built: BuiltProgram;
let folder: string;
beforeAll(async () => {
  [built, folder] = await Promise.all([
    buildProgram('src/testing/programs/load-folder.ts'),
    mkdtemp(join(tmpdir(), 'killed-loads-')),
  ]);
}, 180_000);
afterAll(() => Promise.all([built.remove(), rm(folder, { recursive: true })]));

const symptoms = 'sg_id,sg_name,sd_id,sd_name,words\n1156,Sore throat,4020,Minor,\n';
const postcodes = 'pcds,oseast1m,osnrth1m\nLS1 4AP,429900,433400\n';

/** Services of one type, which is that of the load. */
const servicesOf = (typeId: number) =>
  Array.from({ length: SERVICES }, (_, index) =>
    aCatalogueLine({ id: String(index + 1), type: { id: typeId, name: `Load ${typeId}` } }),
  );

async function writeServices(typeId: number): Promise<void> {
  const lines = servicesOf(typeId).map((line) => `${JSON.stringify(line)}\n`);
  await writeFile(join(folder, 'services.ndjson'), lines.join(''));
}

/**
 * Loads in a process of its own, which is killed once it has begun so many statements.
 * @returns how many it began
 */
async function load(words: readonly string[], statementsToLive: number): Promise<number> {
  const child = fork(built.program, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  let begun = 0;
  child.on('message', (message) => {
    if (message !== 'statement') return;
    begun += 1;
    if (begun === statementsToLive) child.kill('SIGKILL');
  });
  child.send({ dataDirectory: folder, words });
  await once(child, 'exit');
  return begun;
}

/** What a directory that starts on the folder gives out. */
async function read() {
  const directory = await serveDirectory({
    host: '127.0.0.1',
    port: 0,
    dataDirectory: folder,
    databaseUrl: null,
    accounts: [callHandlerAccount],
    catalogue: null,
    now: Date.now,
    log: null,
  });
  const written: string[] = [];
  await directory.runCommand(['export', 'services'], {
    folder,
    tell: () => undefined,
    write: (text) => Promise.resolve(void written.push(text)),
    signal: new AbortController().signal,
  });
  const path = clinicalTermPath({ numberPerType: String(2 * SERVICES) });
  const found = foundServices(
    await askDirectory(directory.url, path, { account: callHandlerAccount }),
  );
  await directory.close();
  const lines = written.join('').trim().split('\n');
  return {
    held: lines.map((line) => (JSON.parse(line) as CatalogueLine).type.id),
    found: found.map(({ type }) => Number(type.id)),
  };
}

const wholeLoad = (typeId: number) => {
  const typeIds = Array.from({ length: SERVICES }, () => typeId);
  return { held: typeIds, found: typeIds };
};

it(
  `shows one load or the other, whole, after each of ${rounds} kills`,
  async () => {
    await writeFile(join(folder, 'symptoms.csv'), symptoms);
    await writeFile(join(folder, 'postcodes.csv'), postcodes);
    await load(['load', 'symptoms', 'symptoms.csv'], Infinity);
    await load(['load', 'postcodes', 'postcodes.csv'], Infinity);
    const words = ['load', 'services', 'services.ndjson'];
    await writeServices(0);
    const statements = await load(words, Infinity);
    expect(await read()).toEqual(wholeLoad(0));
    let held = 0;
    for (let round = 1; round <= rounds; round += 1) {
      await writeServices(round);
      // At a different statement in each round, the last ones among them, where the tables change places.
      await load(words, 1 + ((round * 31) % statements));
      const seen = await read();
      const now = seen.held[0] ?? -1;
      expect([held, round]).toContain(now);
      expect(seen).toEqual(wholeLoad(now));
      held = now;
    }
  },
  (rounds + 3) * perRound,
);
