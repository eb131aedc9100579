import { openDatabase } from '#database/open-database.ts';
import { readEmbeddedSeed } from '#testing/embedded-seed.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrations } from '../schema/migrations.ts';
import type { Tables } from '../schema/tables.ts';
import { createAuthenticator } from './create-authenticator.ts';
import { hashPassword } from './hash-password.ts';

const open = async () =>
  openDatabase<Tables>({ folder: null, url: null, migrations, seed: await readEmbeddedSeed() });
let database: Awaited<ReturnType<typeof open>>;

beforeAll(async () => {
  database = await open();
  await database.kysely
    .insertInto('accounts')
    .values({
      username: 'ann',
      password_hash: await hashPassword('right'),
      search_role: 2,
      disabled: false,
      may_report_capacity: false,
    })
    .execute();
});
afterAll(() => database.close());

const headerOf = (password: string, username = 'ann') =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
const ann = { username: 'ann', searchRole: 2, mayReportCapacity: false };

/** Changes the account as another process would, which tells this one nothing. */
const changeElsewhere = (change: { search_role?: number; disabled?: boolean }) =>
  database.kysely.updateTable('accounts').set(change).where('username', '=', 'ann').execute();

it('takes note of another process’s change within five seconds, and of its own at once', async () => {
  let time = 0;
  const { authenticate, forget } = createAuthenticator(database.kysely, () => time);
  const accountNow = () => authenticate(headerOf('right'));
  expect(await accountNow()).toEqual({ ok: true, value: ann });
  await changeElsewhere({ search_role: 23 });
  time = 5_000;
  expect(await accountNow()).toEqual({ ok: true, value: { ...ann, searchRole: 23 } });
  await changeElsewhere({ disabled: true });
  time = 10_000;
  expect(await accountNow()).toEqual({ ok: false, problem: 'not authorised' });
  await changeElsewhere({ disabled: false, search_role: 2 });
  expect(await accountNow()).toEqual({ ok: true, value: ann });
  await changeElsewhere({ disabled: true });
  forget();
  expect(await accountNow()).toEqual({ ok: false, problem: 'not authorised' });
  await changeElsewhere({ disabled: false });
});

it('does not remember what was checked before a change and ends after it', async () => {
  const { authenticate, forget } = createAuthenticator(database.kysely, () => 0);
  const before = authenticate(headerOf('right'));
  await changeElsewhere({ disabled: true });
  forget();
  await before;
  expect(await authenticate(headerOf('right'))).toEqual({ ok: false, problem: 'not authorised' });
  await changeElsewhere({ disabled: false });
});

it('bounds the hashes of a flood of wrong passwords, behind which no remembered credential waits', async () => {
  const limits = { atOnce: 1, waiting: 3 };
  const { authenticate } = createAuthenticator(database.kysely, () => 0, limits);
  await authenticate(headerOf('right'));
  const ended: string[] = [];
  const flood = Array.from({ length: 50 }, async (_, index) => {
    const answer = await authenticate(headerOf(`wrong ${index}`));
    const name = answer.ok ? 'let in' : answer.problem;
    ended.push(name);
    return name;
  });
  expect((await authenticate(headerOf('right'))).ok).toBe(true);
  expect(ended).not.toContain('not authorised');
  const answers = await Promise.all(flood);
  expect(answers.filter((name) => name === 'not authorised')).toHaveLength(4);
  expect(answers.filter((name) => name === 'busy')).toHaveLength(46);
});

it('takes a failure of the database for no refusal, and remembers none', async () => {
  let isLost = true;
  const lost = await open();
  await lost.close();
  const passing = new Proxy(database.kysely, {
    get: (_target, key) => {
      const kysely = isLost ? lost.kysely : database.kysely;
      const value: unknown = Reflect.get(kysely, key);
      return typeof value === 'function' ? (value.bind(kysely) as unknown) : value;
    },
  });
  let time = 0;
  const { authenticate } = createAuthenticator(passing, () => time);
  await expect(authenticate(headerOf('right'))).rejects.toThrow();
  isLost = false;
  expect(await authenticate(headerOf('right'))).toEqual({ ok: true, value: ann });
  isLost = true;
  time = 5_000;
  await expect(authenticate(headerOf('right'))).rejects.toThrow();
  isLost = false;
  expect(await authenticate(headerOf('right'))).toEqual({ ok: true, value: ann });
});
