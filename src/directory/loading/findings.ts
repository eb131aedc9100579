import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { formatCount } from './progress.ts';

/** How many lines are named in the terminal; the report file has them all. */
const NAMED = 50;

/** What a load came across, for the summary and the report. */
export interface Findings {
  /** A line that cannot be loaded. `source` says where it stands. */
  readonly refuse: (source: string, reason: string) => void;
  /** A line that is loaded though something in it was hard to read. */
  readonly doubt: (source: string, text: string) => void;
  /** A row that is rightly left out, to be counted by its reason. */
  readonly leaveOut: (reason: string, count?: number) => void;
  /** Anything else that whoever loads should know. */
  readonly remark: (sentence: string) => void;
  readonly refusedCount: () => number;
  /** The refused lines, for a person. */
  readonly listRefused: () => readonly string[];
  /** What was left out and what was in doubt, for a person. */
  readonly listRest: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** @param reportFile null: what is too much for the terminal is only counted */
export async function collectFindings(reportFile: string | null): Promise<Findings> {
  const report = reportFile === null ? null : await openReport(reportFile);
  const refused = createList(report);
  const doubts = createList(report);
  const leftOut = new Map<string, number>();
  const remarks: string[] = [];
  return {
    refuse: refused.add,
    doubt: doubts.add,
    leaveOut: (reason, count = 1) => leftOut.set(reason, (leftOut.get(reason) ?? 0) + count),
    remark: (sentence) => remarks.push(sentence),
    refusedCount: refused.count,
    listRefused: refused.list,
    listRest: () => [
      ...[...leftOut]
        .filter(([, count]) => count > 0)
        .map(([reason, count]) => `Left out: ${formatCount(count)} ${reason}.`),
      ...doubts.list(),
      ...remarks,
      ...(report?.errored ? ['The report could not be written in full.'] : []),
    ],
    close: async () => {
      if (report) await finished(report.end()).catch(() => undefined);
    },
  };
}

function createList(report: WriteStream | null) {
  const named: string[] = [];
  let count = 0;
  return {
    add: (source: string, text: string) => {
      const sentence = `${source}: ${text}`;
      count += 1;
      if (named.length < NAMED) named.push(sentence);
      report?.write(`${sentence}\n`);
    },
    count: () => count,
    list: () => (count > NAMED ? [...named, `… and ${formatCount(count - NAMED)} more.`] : named),
  };
}

async function openReport(file: string): Promise<WriteStream> {
  const report = createWriteStream(file);
  await once(report, 'open');
  // A full disk must not end the directory: the summary tells of it.
  report.on('error', () => undefined);
  return report;
}
