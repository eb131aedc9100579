import { readdir } from 'node:fs/promises';
import type { ChainEnd } from '../trail/audit-row.ts';
import { readHead } from '../trail/chain-heads.ts';
import { parseHeadFile, parseRowsFile, type RowsFile } from '../trail/file-names.ts';

export interface ListedChain {
  readonly chain: string;
  /** Null: there is none that can be read. */
  readonly head: ChainEnd | null;
  /** In the order in which they were written. */
  readonly files: readonly RowsFile[];
}

/** Every file of rows in a trail's folder, by day and chain. Throws the system's error when the folder cannot be read. */
export async function listRowsFiles(folder: string): Promise<readonly RowsFile[]> {
  const files = (await readdir(folder)).map(parseRowsFile).filter((file) => file !== null);
  return files.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/**
 * Every chain of which a file or a head is there. Heads are read first: rows that come meanwhile can only be more than
 * they say.
 */
export async function listChains(folder: string): Promise<readonly ListedChain[]> {
  const named = (await readdir(folder)).map(parseHeadFile).filter((chain) => chain !== null);
  const heads = new Map<string, ChainEnd | null>();
  for (const chain of named) heads.set(chain, await readHead(folder, chain));
  const files = await listRowsFiles(folder);
  const chains = new Set([...named, ...files.map(({ chain }) => chain)]);
  return [...chains].toSorted().map((chain) => ({
    chain,
    head: heads.get(chain) ?? null,
    files: files
      .filter((file) => file.chain === chain)
      .toSorted((one, other) => one.number - other.number),
  }));
}
