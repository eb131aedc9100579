import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { FolderInUse, lockFolder } from './lock-folder.ts';

const folders: string[] = [];
async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'signpost-lock-'));
  folders.push(folder);
  return folder;
}
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** A process that holds the socket and dies without tidying up. */
async function leaveBehind(folder: string): Promise<void> {
  const script = `require('node:net').createServer().listen(${JSON.stringify(join(folder, 'in-use.sock'))}, () => console.log('held'))`;
  const holder = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  await once(holder.stdout, 'data');
  holder.kill('SIGKILL');
  await once(holder, 'exit');
}

it('refuses a second opener and names the process that holds the folder', async () => {
  const folder = await aFolder();
  const lock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toThrow(`open in process ${process.pid}`);
  await lock.release();
});

it('lets the next one in after a release', async () => {
  const folder = await aFolder();
  await (await lockFolder(folder)).release();
  await (await lockFolder(folder)).release();
});

it('takes over what a killed process left behind', async () => {
  const folder = await aFolder();
  await leaveBehind(folder);
  const lock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toBeInstanceOf(FolderInUse);
  await lock.release();
});

it('lets only one of many in when all find a leftover at once', async () => {
  const folder = await aFolder();
  await leaveBehind(folder);
  const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => lockFolder(folder)));
  const held = outcomes.filter((outcome) => outcome.status === 'fulfilled');
  expect(held).toHaveLength(1);
  await Promise.all(held.map((outcome) => outcome.value.release()));
});

it('keeps the socket from other users', async () => {
  const folder = await aFolder();
  const lock = await lockFolder(folder);
  expect((await stat(join(folder, 'in-use.sock'))).mode & 0o777).toBe(0o600);
  await lock.release();
});

it('refuses too when the holder accepts but says nothing', async () => {
  const folder = await aFolder();
  const silent = createServer((visitor) => visitor.end());
  await new Promise<void>((resolve) => silent.listen(join(folder, 'in-use.sock'), resolve));
  await expect(lockFolder(folder)).rejects.toBeInstanceOf(FolderInUse);
  await new Promise((resolve) => silent.close(resolve));
});
