import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyTrail } from '#proxy/audit/check/verify-trail.ts';
import type { Deed } from '#proxy/audit/trail/audit-row.ts';
import { createTrail } from '#proxy/audit/trail/create-trail.ts';

export type AuditLine = Readonly<Record<string, unknown>>;

const filesOfRows = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .toSorted()
    .map((name) => join(folder, name));

const heads = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.head'))
    .map((name) => join(folder, name));

const linesOf = (file: string): string[] => readFileSync(file, 'utf8').split('\n').slice(0, -1);

/** Everything people did, in the order of the files. */
export const readDeeds = (folder: string): AuditLine[] =>
  filesOfRows(folder)
    .flatMap(linesOf)
    .map((line) => JSON.parse(line) as AuditLine)
    .filter(({ kind }) => kind !== 'opened');

/** What `verify` finds, as `file, row: sentence`. */
export async function findFaults(folder: string): Promise<string[]> {
  const faults: string[] = [];
  await verifyTrail(folder, ({ file, row, sentence }) => {
    faults.push(`${file}, ${row ?? 'whole'}: ${sentence}`);
  });
  return faults;
}

export const aDeed = (parts: Partial<Deed> = {}): Deed => ({
  kind: 'search',
  by: 'clinicalTerm',
  subject: '555000000106',
  audience: 'clinician',
  role: 'S8000:G8000:R8000',
  organisation: 'A1',
  serviceIds: ['2000099001'],
  transactionIds: ['0F1E2D3C-4B5A-6978-8796-A5B4C3D2E1F0'],
  outwardCode: 'LS1',
  ...parts,
});

interface Given {
  readonly retentionDays?: number | null;
  readonly mostFileBytes?: number;
  /** Where an earlier process has written. */
  readonly folder?: string;
  /** The instant at which its clock stands until it is set. */
  readonly at?: string;
}

/** A trail as one process writes it, and what it says to the log. */
export function anAuditTrail({
  folder = mkdtempSync(join(tmpdir(), 'signpost-trail-')),
  at = '2026-11-16T10:00:00Z',
  retentionDays = null,
  ...others
}: Given = {}) {
  let now = Date.parse(at);
  const outcomes: unknown[] = [];
  const log = {
    write: (_level: string, _event: string, { outcome }: AuditLine) => void outcomes.push(outcome),
    fault: () => undefined,
  };
  return {
    folder,
    outcomes,
    trail: createTrail({ folder, retentionDays, ...others }, () => now, log),
    setClock: (instant: string) => {
      now = Date.parse(instant);
    },
    files: () => filesOfRows(folder),
    heads: () => heads(folder),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
