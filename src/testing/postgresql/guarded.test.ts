import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { spawnGuarded } from './guarded.ts';

const account = { identity: {}, own: () => Promise.resolve() };
const program = `process.once('SIGINT', () => process.exit());
  console.log(process.pid);
  setInterval(() => undefined, 1_000);`;

async function start() {
  const folder = await mkdtemp(join(tmpdir(), 'signpost-guarded-'));
  const server = spawnGuarded(folder, [process.execPath, '-e', program], account);
  const pid = await new Promise<number>((resolve) =>
    server.child.stdout.once('data', (said) => {
      resolve(Number(said));
    }),
  );
  return { ...server, folder, pid };
}

it('a server ends when whoever started it is gone, and leaves no folder', async () => {
  const { child, ended, folder } = await start();
  // As the system does it for a process that is killed.
  child.stdin.destroy();
  await ended;
  await vi.waitFor(() => {
    expect(existsSync(folder)).toBe(false);
  }, 10_000);
});

it('a server that is stopped keeps its folder, for the next start', async () => {
  const { ended, letGo, folder, pid } = await start();
  letGo();
  process.kill(pid, 'SIGINT');
  await ended;
  // Longer than its removal would take.
  await wait(300);
  expect(existsSync(folder)).toBe(true);
  await rm(folder, { recursive: true });
});
