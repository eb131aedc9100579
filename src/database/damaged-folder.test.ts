import { cp, mkdir, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEmbeddedSeed } from '#testing/embedded-seed.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from './open-database.ts';

const patience = { timeout: 60_000 };

let parent: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'signpost-damaged-'));
  await (await open(join(parent, 'sound'))).close();
}, patience.timeout);
afterAll(() => rm(parent, { recursive: true, force: true }));

const open = async (folder: string) =>
  openDatabase({ folder, url: null, migrations: {}, seed: await readEmbeddedSeed() });

async function aCopy(name: string) {
  const folder = join(parent, name);
  await cp(join(parent, 'sound'), folder, { recursive: true });
  const files = join(folder, 'postgresql');
  return { folder, inside: (path: string) => join(files, path) };
}
type Copy = Awaited<ReturnType<typeof aCopy>>;

/** But for the file that says who had it open last. */
const listFiles = async ({ inside }: Copy) =>
  (await readdir(inside('.'))).filter((name) => name !== 'postmaster.pid');

const garbage = Buffer.alloc(8_192, 0xa5);
async function findLog({ inside }: Copy): Promise<string> {
  const [name = ''] = (await readdir(inside('pg_wal'))).filter((file) => /^0{7}/.test(file));
  return inside(join('pg_wal', name));
}

const damages: Readonly<Record<string, (copy: Copy) => Promise<void>>> = {
  'a control file cut short': ({ inside }) => truncate(inside('global/pg_control'), 0),
  'a control file of garbage': ({ inside }) => writeFile(inside('global/pg_control'), garbage),
  'no control file': ({ inside }) => rm(inside('global/pg_control')),
  'a log of garbage': async (copy) => writeFile(await findLog(copy), garbage),
  'no log': async (copy) => rm(await findLog(copy)),
  'an empty version file': ({ inside }) => truncate(inside('PG_VERSION'), 0),
  'no version file': ({ inside }) => rm(inside('PG_VERSION')),
};

describe('a data folder', patience, () => {
  it.each(Object.entries(damages))('with %s is refused and left as it is', async (name, damage) => {
    const copy = await aCopy(name.replaceAll(' ', '-'));
    await damage(copy);
    const before = await listFiles(copy);
    await expect(open(copy.folder)).rejects.toThrow(
      `The database in ${copy.folder} is damaged and cannot be opened: restore that folder from a backup`,
    );
    expect(await listFiles(copy)).toEqual(before);
    expect(await readdir(copy.folder)).not.toContain('in-use.sock');
  });

  it('of another PostgreSQL is refused with its version', async () => {
    const copy = await aCopy('older-engine');
    await writeFile(copy.inside('PG_VERSION'), '17\n');
    await expect(open(copy.folder)).rejects.toThrow('was made by PostgreSQL 17');
  });

  it('that is a file, or lies below one, is refused by name', async () => {
    const file = join(parent, 'file');
    await writeFile(file, '');
    for (const folder of [file, join(file, 'below')])
      await expect(open(folder)).rejects.toThrow(`The data folder ${folder} is not a folder`);
  });

  it.skipIf(process.getuid?.() === 0)('of another account is refused by name', async () => {
    const folder = join(parent, 'closed');
    await mkdir(folder, { mode: 0o000 });
    await expect(open(folder)).rejects.toThrow(`${folder} may not be read and written`);
  });

  it('whose making was interrupted is made anew', async () => {
    const folder = join(parent, 'interrupted');
    await mkdir(join(folder, 'postgresql', 'base'), { recursive: true });
    await writeFile(join(folder, 'postgresql.unfinished'), '');
    await (await open(folder)).close();
    await (await open(folder)).close();
  });
});
