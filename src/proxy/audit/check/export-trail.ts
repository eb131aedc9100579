import { join } from 'node:path';
import type { CalendarDate } from '#domain/opening/opening-times.ts';
import { parseRow, type AuditRow, type RowKind } from '../trail/audit-row.ts';
import { toCsvRow } from './csv-row.ts';
import { listRowsFiles } from './list-chains.ts';
import { readLines } from './read-lines.ts';
import type { ReportFault } from './verify-chain.ts';

export interface ExportRequest {
  /** London's dates, both included. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Null: everything people did. */
  readonly kind: RowKind | null;
}

export type DeedRow = Exclude<AuditRow, { kind: 'opened' }>;

const columns: Readonly<Record<string, (row: DeedRow) => string>> = {
  time: ({ time }) => time,
  kind: ({ kind }) => kind,
  by: (row) => ('by' in row ? (row.by ?? '') : ''),
  subject: ({ subject }) => subject,
  audience: ({ audience }) => audience,
  role: ({ role }) => role,
  organisation: ({ organisation }) => organisation,
  outward_code: (row) => ('outwardCode' in row ? (row.outwardCode ?? '') : ''),
  service_ids: (row) => ('serviceIds' in row ? row.serviceIds.join(' ') : ''),
  transaction_ids: (row) => ('transactionIds' in row ? row.transactionIds.join(' ') : ''),
  event_id: (row) => ('eventId' in row ? row.eventId : ''),
  reason: (row) => ('reason' in row ? String(row.reason) : ''),
  chain: ({ chain }) => chain,
  sequence: ({ sequence }) => String(sequence),
};

/** Every row of some days that people wrote. One that cannot be read is reported and left out. */
export async function* readRows(
  folder: string,
  { from, to }: Pick<ExportRequest, 'from' | 'to'>,
  report: ReportFault,
): AsyncGenerator<DeedRow> {
  const files = (await listRowsFiles(folder)).filter(({ date }) => date >= from && date <= to);
  for (const { name } of files) {
    for await (const { text, isWhole, number } of readLines(join(folder, name))) {
      if (!isWhole) continue;
      const row = parseRow(text)?.row;
      if (!row) report({ file: name, row: number, sentence: 'it is not as it was written' });
      else if (row.kind !== 'opened') yield row;
    }
  }
}

/**
 * The rows of some days as CSV, day by day and in each day chain by chain, the header first. A row that cannot be read is
 * reported and left out. Throws the system's error when the folder cannot be read.
 */
export async function* exportTrail(
  folder: string,
  request: ExportRequest,
  report: ReportFault,
): AsyncGenerator<string> {
  yield toCsvRow(Object.keys(columns));
  for await (const row of readRows(folder, request, report))
    if (request.kind === null || row.kind === request.kind)
      yield toCsvRow(Object.values(columns).map((toText) => toText(row)));
}
