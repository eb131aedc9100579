import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { chainEndSchema, type ChainEnd } from './audit-row.ts';
import { replaceFile } from './durable-files.ts';
import { parseHeadFile, toHeadFile } from './file-names.ts';

/** Keeps where a chain ends beside it, so that rows cut off its end are missed. */
export const writeHead = (folder: string, end: ChainEnd): Promise<void> =>
  replaceFile(join(folder, toHeadFile(end.chain)), `${JSON.stringify(end)}\n`);

/** @returns null when there is none that can be read */
export async function readHead(folder: string, chain: string): Promise<ChainEnd | null> {
  try {
    const end = chainEndSchema.parse(
      JSON.parse(await readFile(join(folder, toHeadFile(chain)), 'utf8')),
    );
    return end.chain === chain ? end : null;
  } catch {
    return null;
  }
}

/** The chains that have a head, those written to most lately first. */
async function listChains(folder: string): Promise<readonly string[]> {
  const chains = (await readdir(folder)).map(parseHeadFile).filter((chain) => chain !== null);
  const dated = await Promise.all(
    chains.map(async (chain) => {
      const found = await stat(join(folder, toHeadFile(chain))).catch(() => null);
      return { chain, at: found?.mtimeMs ?? 0 };
    }),
  );
  return dated.toSorted((one, other) => other.at - one.at).map(({ chain }) => chain);
}

/** Where other chains end now: a row that names them lets none of them be shortened afterwards. */
export async function readOtherHeads(
  folder: string,
  own: string,
  most: number,
): Promise<readonly ChainEnd[]> {
  const others = (await listChains(folder)).filter((chain) => chain !== own).slice(0, most);
  const heads = await Promise.all(others.map((chain) => readHead(folder, chain)));
  return heads.filter((head) => head !== null);
}
