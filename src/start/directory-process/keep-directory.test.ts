import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepDirectory } from './keep-directory.ts';
import type { DirectoryOrder } from './messages.ts';

const order: DirectoryOrder = {
  host: '127.0.0.1',
  port: 1,
  dataFolder: 'unused',
  databaseUrl: null,
  accounts: [],
  clockOffset: 0,
};

const ready = `process.send({ kind: 'ready', url: 'http://127.0.0.1:1' });`;
const untilDisconnected = `process.on('disconnect', () => process.exit());`;

let folder: string;
let stopping: { signal: AbortSignal; stop: ReturnType<typeof vi.fn<(code: number) => void>> };
let tell: ReturnType<typeof vi.fn<(sentence: string) => void>>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keep-directory-'));
  stopping = { signal: new AbortController().signal, stop: vi.fn() };
  tell = vi.fn();
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Keeps a stand-in for the directory that obeys in its own way. */
function keep(script: string, pauses: readonly number[] = [1, 1]) {
  const program = join(folder, 'directory.cjs');
  writeFileSync(program, `process.once('message', () => { ${script} });`);
  return keepDirectory({ program, order, tell, stopping, pauses });
}

describe('a directory in a process of its own', () => {
  it('that says why it cannot start stops the start with that sentence', async () => {
    const script = `process.send({ kind: 'failed', sentence: 'Port 1 is in use' });`;
    await expect(keep(`${script} ${untilDisconnected}`)).rejects.toThrow('Port 1 is in use');
  });

  it('that ends before it says anything stops the start too', async () => {
    await expect(keep('process.exit(3);')).rejects.toThrow('ended at its start (code 3)');
  });

  it('is started again when it ends, and given up when that helps nothing', async () => {
    await keep(`${ready} setTimeout(() => process.exit(1), 20);`);
    await vi.waitFor(() => {
      expect(stopping.stop).toHaveBeenCalledWith(1);
    }, 40_000);
    const told = tell.mock.calls.map(([sentence]) => sentence);
    expect(told.filter((sentence) => sentence.includes('Starting it again'))).toHaveLength(2);
    expect(told.at(-1)).toBe('The directory ended unexpectedly. Giving up.');
  });

  it('ends with the product, which tells nobody that it ended', async () => {
    const { close } = await keep(`${ready} ${untilDisconnected}`);
    await close();
    expect(tell).not.toHaveBeenCalled();
  });

  it('stays when the product is told to end, until what was under way has been answered', async () => {
    const told = new AbortController();
    stopping = { ...stopping, signal: told.signal };
    const beats = join(folder, 'beats');
    const beat = `setInterval(() => require('fs').appendFileSync('${beats}', '.'), 5);`;
    const { close } = await keep(`${ready} ${beat} ${untilDisconnected}`);
    const countBeats = () => (existsSync(beats) ? readFileSync(beats, 'utf8').length : 0);
    told.abort();
    const sinceTold = countBeats();
    await expect.poll(countBeats).toBeGreaterThan(sinceTold + 5);
    await close();
    expect(tell).not.toHaveBeenCalled();
  });

  it('that does not end by itself is ended all the same', async () => {
    const { close } = await keep(`${ready} setInterval(() => undefined, 1_000);`);
    await expect(close()).resolves.toBeUndefined();
  });
});
