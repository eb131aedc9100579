import { howMany } from '#testing/how-many.ts';
import { aCatalogue, aCatalogueLine } from '#testing/a-catalogue.ts';
import { apiBase } from '#testing/a-search-path.ts';
import { askDirectory } from '#testing/ask-directory.ts';
import { buildProgram, type BuiltProgram } from '#testing/build-program.ts';
import {
  makeDataFolder,
  serveKillable,
  type KillableDirectory,
} from '#testing/killable-directory.ts';
import { callHandlerAccount as reporter } from '#testing/start-directory.ts';
import { testDatabases } from '#testing/test-databases.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DirectorySettings } from '../directory-settings.ts';
import { openDirectoryDatabase } from '../open-directory-database.ts';
import { capacityStateSchema } from './capacity-schemas.ts';
import { hashPassword } from '../accounts/hash-password.ts';

/** A server outlives the kill of a directory: one round shows what there is to see. */
const roundsOn = (engine: string) => howMany(engine === 'PostgreSQL' ? 1 : 3, 50);
const perRound = 60_000;
const serviceIds = ['1', '2', '3', '4', '5', '6'];
const minute = 60_000;
const pathOf = (serviceId: string) => `${apiBase}/capacities/${serviceId}`;

let built: BuiltProgram;
beforeAll(async () => {
  built = await buildProgram('src/testing/programs/serve-directory.ts');
}, 180_000);
afterAll(() => built.remove());

type Place = Pick<DirectorySettings, 'dataDirectory' | 'databaseUrl'>;

/** The account that the settings name may report, as a command would have it. */
async function letReport(place: Place): Promise<void> {
  const { kysely, close } = await openDirectoryDatabase(place);
  const account = {
    username: reporter.username,
    password_hash: await hashPassword(reporter.password),
    search_role: reporter.searchRole,
    disabled: false,
    may_report_capacity: true,
  };
  await kysely.insertInto('accounts').values(account).execute();
  await close();
}

const serve = (place: Place) =>
  serveKillable(built.program, {
    ...place,
    accounts: [reporter],
    catalogue: aCatalogue({ services: serviceIds.map((id) => aCatalogueLine({ id })) }),
  });

/** Every report differs from every other by its end. */
const base = Date.now() + 24 * 60 * minute;
const anEnd = (count: number) => new Date(base + count * 1_000).toISOString();

interface Sent {
  /** The last that was answered with success; null before the first. */
  acknowledged: string | null;
  /** The last that was sent, answered or not. */
  sent: string | null;
}

/** Reports again and again until the directory is gone. */
async function reportUntilGone(
  url: string,
  serviceId: string,
  state: Sent,
  nextEnd: () => string,
  onAcknowledged: () => void,
): Promise<void> {
  for (;;) {
    const until = nextEnd();
    state.sent = until;
    const answered = await askDirectory(url, pathOf(serviceId), {
      method: 'PUT',
      account: reporter,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ rating: 'red', until }),
    }).catch(() => null);
    if (answered === null) return;
    if (answered.status !== 200) throw new Error(`${answered.status} ${answered.text}`);
    state.acknowledged = until;
    onAcknowledged();
  }
}

async function endOf(url: string, serviceId: string): Promise<string | null> {
  const { json } = await askDirectory(url, pathOf(serviceId), { account: reporter });
  return capacityStateSchema.parse(json).until;
}

type States = ReadonlyMap<string, Sent>;

/** What is kept is the last that was acknowledged, or the one that was under way at the kill. */
async function checkKept(url: string, states: States): Promise<void> {
  for (const [serviceId, state] of states) {
    const kept = await endOf(url, serviceId);
    expect([state.acknowledged, state.sent]).toContain(kept);
    state.acknowledged = kept;
  }
}

let count = 0;
const nextEnd = () => anEnd(++count);

/** Resolves once the directory is gone, killed in the midst of its work. */
function reportAndKill(
  directory: KillableDirectory,
  states: States,
  reports: number,
): Promise<void> {
  let left = reports;
  return new Promise((resolve, reject) => {
    const onAcknowledged = () => {
      left -= 1;
      if (left === 0) directory.kill().then(resolve, reject);
    };
    for (const [serviceId, state] of states)
      reportUntilGone(directory.url, serviceId, state, nextEnd, onAcknowledged).catch(reject);
  });
}

describe.each(testDatabases)('a directory on its database ($name)', ({ name, make }) => {
  const rounds = roundsOn(name);
  let place: Place;
  let remove: () => Promise<unknown>;
  beforeAll(async () => {
    const [data, database] = await Promise.all([makeDataFolder(), make()]);
    place = { dataDirectory: data.folder, databaseUrl: database.url };
    remove = () => Promise.all([data.remove(), database.remove()]);
    await letReport(place);
  }, perRound);
  afterAll(() => remove());

  it(
    `keeps every acknowledged report through ${rounds} kills`,
    async () => {
      const sentBefore = count;
      const states: States = new Map(
        serviceIds.map((id) => [id, { acknowledged: null, sent: null }]),
      );
      for (let round = 0; round < rounds; round += 1) {
        const directory = await serve(place);
        await checkKept(directory.url, states);
        // At a different moment of the work in each round.
        await reportAndKill(directory, states, 20 + ((round * 17) % 60));
      }
      const directory = await serve(place);
      await checkKept(directory.url, states);
      await directory.kill();
      expect(count - sentBefore).toBeGreaterThan(rounds * 20);
    },
    (rounds + 1) * perRound,
  );
});
