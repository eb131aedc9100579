import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findFreePort } from './find-free-port.ts';

/** A Wednesday afternoon in London, an ordinary working day. */
const rehearsalStart = '2026-11-25T14:02:00Z';

/** The environment variable that names the directory's folder as a first start leaves it. */
export const PREPARED_DIRECTORY = 'STORIES_PREPARED_DIRECTORY';

export interface RunningProduct {
  readonly url: string;
  /** What it has printed so far. */
  readonly output: () => string;
  /** Where it keeps what it keeps. */
  readonly dataFolder: string;
  /** Where its directory listens, unless the environment names another. */
  readonly directoryUrl: string;
  /** Resolves when the product's own process has ended. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
}

export type Environment = Readonly<Record<string, string>>;

/** Below the time that a fixture has, so that a start that hangs is told with what the product said. */
const LONGEST_START = 90_000;

/** Resolves when the product says that it is ready; rejects with what it said when it ends, or hangs, before that. */
function awaitReady(product: ChildProcess, output: () => string): Promise<void> {
  return new Promise((ready, fail) => {
    const refuse = () => {
      fail(new Error(`The product did not start:\n${output()}`));
    };
    const limit = setTimeout(refuse, LONGEST_START);
    product.stdout?.on('data', () => {
      if (!output().includes('Signpost is ready')) return;
      clearTimeout(limit);
      ready();
    });
    product.once('exit', () => {
      clearTimeout(limit);
      refuse();
    });
  });
}

/** Runs the built product with a fixed clock and a data folder of its own, away from the internet; its directory is filled already. */
export async function runProduct(
  environment: Environment = {},
  programs = 'dist',
): Promise<RunningProduct> {
  const folder = mkdtempSync(join(tmpdir(), 'signpost-story-'));
  const [port, directoryPort] = [await findFreePort(), await findFreePort()];
  const dataFolder = join(folder, 'data');
  const prepared = process.env[PREPARED_DIRECTORY];
  if (prepared !== undefined) cpSync(prepared, join(dataFolder, 'directory'), { recursive: true });
  const product = spawn(process.execPath, [resolve(programs, 'server/product.js')], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      PORT: `${port}`,
      DIRECTORY_PORT: `${directoryPort}`,
      DATA_DIR: dataFolder,
      NOW: rehearsalStart,
      TILE_URL: 'none',
      BANK_HOLIDAYS_URL: 'none',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [product.stdout, product.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  }
  const ended = once(product, 'exit');
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    product.kill(signal);
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await awaitReady(product, () => text);
  } catch (error) {
    await stop('SIGKILL');
    throw error;
  }
  return {
    url: `http://127.0.0.1:${environment['PORT'] ?? port}`,
    output: () => text,
    dataFolder,
    directoryUrl: `http://127.0.0.1:${directoryPort}`,
    stop,
  };
}
