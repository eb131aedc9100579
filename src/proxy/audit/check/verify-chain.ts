import { join } from 'node:path';
import { londonDateOf } from '#domain/opening/london-time.ts';
import { NO_HASH, parseRow, type AuditRow } from '../trail/audit-row.ts';
import { parseRowsFile, toHeadFile, type RowsFile } from '../trail/file-names.ts';
import type { ListedChain } from './list-chains.ts';
import { readLines, type Line } from './read-lines.ts';
import type { Claim, Openings } from './read-openings.ts';

export interface AuditFault {
  readonly file: string;
  /** Line of the file, counted from 1; null where it concerns the whole file. */
  readonly row: number | null;
  readonly sentence: string;
}
export type ReportFault = (fault: AuditFault) => void;

interface Link {
  readonly sequence: number;
  readonly hash: string;
}

/** How far a chain has been read. */
interface Reading {
  /** The row that the next one must follow; null when it cannot be told, because that row was changed. */
  last: Link | null;
  /** Highest and lowest number that a sound row had. */
  highest: number;
  lowest: number;
  rows: number;
  /** Hashes of rows of which something else says what they were, by number. */
  readonly wanted: ReadonlySet<number>;
  readonly found: Map<number, string>;
}

function describeGap(last: Link, row: AuditRow): string | null {
  const [next, found] = [last.sequence + 1, row.sequence];
  if (found < next) return `row ${found} of the chain stands after row ${last.sequence}`;
  if (found === next)
    return row.previous === last.hash ? null : 'it does not follow the row before it';
  const rows = found === next + 1 ? `row ${next}` : `rows ${next} to ${found - 1}`;
  const missing = `${rows} of the chain missing before it`;
  const before = row.kind === 'opened' ? row.previousFile : null;
  return before === null ? missing : `${missing}, in ${before}`;
}

/** Whether a chain may begin with this row: its first, or one that follows a file deleted by rule. */
function describeBegin(row: AuditRow, { mayBeDeleted }: Openings): string | null {
  if (row.sequence === 1) return row.previous === NO_HASH ? null : 'it is not the first row';
  const before = row.kind === 'opened' ? row.previousFile : null;
  if (before === null) return `rows 1 to ${row.sequence - 1} of the chain missing before it`;
  return mayBeDeleted(before) ? null : `the file before it, ${before}, is missing`;
}

/** A file's name is no part of any row: its first row says what it must be. */
function describeName({ date, number }: RowsFile, row: AuditRow): string | null {
  if (londonDateOf(Date.parse(row.time)) !== date) return 'its name is of another day than its row';
  const before = row.kind === 'opened' && row.previousFile ? row.previousFile : '';
  const place = (parseRowsFile(before)?.number ?? 0) + 1;
  return place === number ? null : `its name says ${number}, its row ${place}`;
}

function readRow(
  { text, number }: Line,
  file: RowsFile,
  reading: Reading,
  openings: Openings,
): string | null {
  const read = parseRow(text);
  if (read === null || read.row.chain !== file.chain) {
    reading.last = null;
    return 'it is not as it was written';
  }
  const { row, hash } = read;
  const isFirst = reading.rows === 0;
  const { last } = reading;
  reading.last = { sequence: row.sequence, hash };
  reading.highest = Math.max(reading.highest, row.sequence);
  reading.lowest = Math.min(reading.lowest, row.sequence);
  if (reading.wanted.has(row.sequence)) reading.found.set(row.sequence, hash);
  const misnamed = number === 1 ? describeName(file, row) : null;
  if (misnamed !== null) return misnamed;
  if (isFirst) return describeBegin(row, openings);
  return last === null ? null : describeGap(last, row);
}

/** A process that is writing, or was cut off while it wrote, leaves an unfinished row: nobody was answered by it. */
const isUnfinished = ({ isWhole }: Line, file: RowsFile, { files }: ListedChain): boolean =>
  !isWhole && file === files.at(-1);

/** Whether a row that something else tells of is there and the same. */
function describeClaim(claim: Claim, reading: Reading, { mayBeDeleted }: Openings): string | null {
  const { sequence, hash, toldBy, file } = claim;
  if (sequence > reading.highest) {
    if (reading.rows === 0 && mayBeDeleted(file)) return null;
    return `the chain is cut off after row ${reading.highest}: by ${toldBy} it had ${sequence}`;
  }
  if (sequence < reading.lowest) return null;
  const found = reading.found.get(sequence);
  return found === undefined || found === hash
    ? null
    : `row ${sequence} of the chain is not the one that ${toldBy} tells of`;
}

async function readFiles(
  folder: string,
  listed: ListedChain,
  openings: Openings,
  report: ReportFault,
): Promise<Reading> {
  const claims = openings.claims.get(listed.chain) ?? [];
  const reading: Reading = {
    ...{ last: null, highest: 0, lowest: Infinity, rows: 0 },
    ...{ wanted: new Set(claims.map(({ sequence }) => sequence)), found: new Map() },
  };
  for (const file of listed.files) {
    for await (const line of readLines(join(folder, file.name))) {
      if (isUnfinished(line, file, listed)) continue;
      const sentence = readRow(line, file, reading, openings);
      reading.rows += 1;
      if (sentence) report({ file: file.name, row: line.number, sentence });
    }
  }
  return reading;
}

/** @returns how many rows were read */
export async function verifyChain(
  folder: string,
  listed: ListedChain,
  openings: Openings,
  report: ReportFault,
): Promise<number> {
  const { chain, head, files } = listed;
  const reading = await readFiles(folder, listed, openings, report);
  const claims = openings.claims.get(chain) ?? [];
  const lastFile = files.at(-1)?.name ?? claims[0]?.file ?? toHeadFile(chain);
  for (const sentence of new Set(claims.map((claim) => describeClaim(claim, reading, openings))))
    if (sentence) report({ file: lastFile, row: null, sentence });
  // A process that was cut off at its very start had no time to write one.
  if (head === null && reading.highest > 1)
    report({ file: toHeadFile(chain), row: null, sentence: 'it is missing or cannot be read' });
  return reading.rows;
}
