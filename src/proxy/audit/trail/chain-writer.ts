import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, londonDateOf } from '#domain/opening/london-time.ts';
import type { ProxyLog } from '../../log/proxy-log.ts';
import {
  formatRow,
  NO_HASH,
  type ChainEnd,
  type Deed,
  type Feedback,
  type Opening,
} from './audit-row.ts';
import { readOtherHeads, writeHead } from './chain-heads.ts';
import { deleteFilesBefore } from './delete-old-files.ts';
import { createDurably, writeDurably } from './durable-files.ts';
import { newChainName, toRowsFile, type RowsFile } from './file-names.ts';
import { inspectFile } from './inspect-file.ts';

export interface TrailSettings {
  /** Made at the first row when it is not there; it and what is in it are for its owner only. */
  readonly folder: string;
  /** Whole files of earlier days are deleted; null: kept for ever. */
  readonly retentionDays: number | null;
  /** A file that has grown to this many bytes is followed by another; 64 MB unless given (tests). */
  readonly mostFileBytes?: number;
}

const MOST_FILE_BYTES = 64_000_000;
/** Enough for every proxy beside this one and for those that ran before; each names those before it. */
const MOST_HEADS = 50;
const OWNER_ONLY = 0o700;

interface OpenFile extends RowsFile {
  /** Up to here it holds whole rows that are on the disk. */
  readonly length: number;
}

/** What the next row follows. */
type End = Pick<ChainEnd, 'sequence' | 'hash'>;

/** One chain of rows, written by this process alone, one call at a time. */
export interface ChainWriter {
  /** Resolves once the rows are on the disk; rejects when they are not. Without rows: whether writing would work. */
  write(deeds: readonly (Deed | Feedback)[]): Promise<void>;
}

const toTime = (at: number): string => new Date(at).toISOString();

/** The rows as bytes, each bound to the one before, and where the chain then ends. */
function chainRows(
  rows: readonly (Deed | Feedback | Opening)[],
  place: { readonly chain: string; readonly time: string },
  end: End,
): { bytes: Buffer; end: End } {
  let { sequence, hash } = end;
  const lines = rows.map((row) => {
    sequence += 1;
    const sealed = formatRow({ ...place, sequence, previous: hash, ...row });
    hash = sealed.hash;
    return sealed.line;
  });
  return { bytes: Buffer.from(lines.join('')), end: { sequence, hash } };
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: OWNER_ONLY });
  await chmod(folder, OWNER_ONLY);
}

async function deleteByRule(
  folder: string,
  keptSince: string | null,
  log: ProxyLog,
): Promise<void> {
  if (keptSince === null) return;
  try {
    const files = await deleteFilesBefore(folder, keptSince);
    if (files > 0) log.write('info', 'audit', { outcome: 'deleted by rule', files });
  } catch {
    log.write('error', 'audit', { outcome: 'old files could not be deleted' });
  }
}

/** What the first row of a file says. */
const toOpening = async (
  { chain, date }: RowsFile,
  previous: RowsFile | null,
  { folder, retentionDays }: TrailSettings,
): Promise<Opening> => ({
  kind: 'opened',
  previousFile: previous?.name ?? null,
  keptSince: retentionDays === null ? null : addDays(date, -retentionDays),
  heads: await readOtherHeads(folder, chain, MOST_HEADS),
});

export function createChainWriter(
  settings: TrailSettings,
  now: () => number,
  log: ProxyLog,
): ChainWriter {
  const { folder, mostFileBytes = MOST_FILE_BYTES } = settings;
  const chain = newChainName(now());
  let end: End = { sequence: 0, hash: NO_HASH };
  let current: OpenFile | null = null;
  let hasFailed = false;

  async function openFile(at: number): Promise<OpenFile> {
    if (current === null) await makeFolder(folder);
    const file = toRowsFile(londonDateOf(at), chain, (current?.number ?? 0) + 1);
    const opening = await toOpening(file, current, settings);
    const rows = chainRows([opening], { chain, time: toTime(at) }, end);
    await createDurably(join(folder, file.name), rows.bytes);
    end = rows.end;
    current = { ...file, length: rows.bytes.length };
    await writeHead(folder, { chain, ...end, file: file.name });
    // Where log lines are collected elsewhere, they witness what the chain was.
    log.write('info', 'audit', { outcome: 'opened', chain, ...end });
    await deleteByRule(folder, opening.keptSince, log);
    return current;
  }

  /** A chain whose file was altered goes on in another: what happened to the first is for a check to find. */
  async function fileFor(at: number, mayRepair: boolean): Promise<OpenFile> {
    if (current === null) return openFile(at);
    const { name, length, date } = current;
    const state = await inspectFile(join(folder, name), length, mayRepair);
    if (state !== 'sound')
      log.write('error', 'audit', { outcome: `file ${state}`, chain, file: name });
    const isOver = date !== londonDateOf(at) || length >= mostFileBytes;
    return state === 'altered' || isOver ? openFile(at) : current;
  }

  async function append(
    deeds: readonly (Deed | Feedback)[],
    at: number,
    file: OpenFile,
  ): Promise<void> {
    const rows = chainRows(deeds, { chain, time: toTime(at) }, end);
    await writeDurably(join(folder, file.name), rows.bytes, file.length);
    await writeHead(folder, { chain, ...rows.end, file: file.name });
    end = rows.end;
    current = { ...file, length: file.length + rows.bytes.length };
  }

  return {
    write: async (deeds) => {
      const at = now();
      const mayRepair = hasFailed;
      hasFailed = true;
      const file = await fileFor(at, mayRepair);
      if (deeds.length > 0) await append(deeds, at, file);
      hasFailed = false;
    },
  };
}
