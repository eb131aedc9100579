import { join } from 'node:path';
import { parseRow, type ChainEnd, type Opening } from '../trail/audit-row.ts';
import { parseRowsFile, toHeadFile } from '../trail/file-names.ts';
import type { ListedChain } from './list-chains.ts';
import { readLines } from './read-lines.ts';

/** What one chain says of another's end. */
export interface Claim extends ChainEnd {
  /** The file that says so; a chain's own head when it is that. */
  readonly toldBy: string;
}

/** What the first rows of all files say together. */
export interface Openings {
  /** By chain. */
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
  /** True when a file of that name may have been deleted by rule. */
  readonly mayBeDeleted: (fileName: string) => boolean;
  /** London's date before which files may have been deleted by rule; null: none was. */
  readonly keptSince: string | null;
}

async function readFirstRow(path: string) {
  for await (const { text, isWhole } of readLines(path)) {
    const read = isWhole ? parseRow(text) : null;
    return read?.row.kind === 'opened' ? read.row : null;
  }
  return null;
}

/** One chain's own head, and what the first row of each of its files says. */
async function readChain(folder: string, { chain, head, files }: ListedChain) {
  const openings: { readonly name: string; readonly opening: Opening }[] = [];
  for (const { name } of files) {
    const opening = await readFirstRow(join(folder, name)).catch(() => null);
    if (opening) openings.push({ name, opening });
  }
  const told = openings.flatMap(({ name, opening }) =>
    opening.heads.map((end): Claim => ({ ...end, toldBy: name })),
  );
  return {
    claims: head === null ? told : [...told, { ...head, toldBy: toHeadFile(chain) }],
    keptSince: openings.map(({ opening }) => opening.keptSince).filter((date) => date !== null),
  };
}

/** Reads the first row of every file; one that cannot be read says nothing here. */
export async function readOpenings(
  folder: string,
  chains: readonly ListedChain[],
): Promise<Openings> {
  const claims = new Map<string, Claim[]>();
  let keptSince: string | null = null;
  for (const listed of chains) {
    const read = await readChain(folder, listed);
    for (const claim of read.claims)
      claims.set(claim.chain, [...(claims.get(claim.chain) ?? []), claim]);
    keptSince = [keptSince ?? '', ...read.keptSince].toSorted().at(-1) || null;
  }
  const since = keptSince;
  const mayBeDeleted = (fileName: string) =>
    since !== null && (parseRowsFile(fileName)?.date ?? since) < since;
  return { claims, mayBeDeleted, keptSince };
}
