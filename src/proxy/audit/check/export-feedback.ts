import {
  describeReject,
  groupOfReject,
  rejectGroups,
  type RejectGroup,
} from '#domain/feedback/reject-reasons.ts';
import { shownFields } from '#domain/feedback/wrong-entry.ts';
import { addDays } from '#domain/opening/london-time.ts';
import { toCsvRow } from './csv-row.ts';
import { readRows, type DeedRow, type ExportRequest } from './export-trail.ts';
import type { ReportFault } from './verify-chain.ts';

export const feedbackExports = ['report', 'rejection', 'gaps'] as const;

type Days = Pick<ExportRequest, 'from' | 'to'>;
export interface FeedbackRequest extends Days {
  readonly kind: (typeof feedbackExports)[number];
}

type Report = Extract<DeedRow, { kind: 'report' }>;
type Rejection = Extract<DeedRow, { kind: 'rejection' }> & { readonly isWithdrawn: boolean };

const LAST_DAY = '9999-12-31';

async function readFeedback(folder: string, days: Days, report: ReportFault) {
  const found = new Map<string, Report | Extract<DeedRow, { kind: 'rejection' }>>();
  const withdrawn = new Set<string>();
  // A reason is taken back within its session: on the day after at the latest.
  const to = days.to < LAST_DAY ? addDays(days.to, 1) : days.to;
  for await (const row of readRows(folder, { from: days.from, to: days.to }, report))
    if (row.kind === 'report' || row.kind === 'rejection') found.set(row.eventId, row);
    else if (row.kind === 'withdrawal') withdrawn.add(row.eventId);
  if (to !== days.to)
    for await (const row of readRows(folder, { from: to, to }, report))
      if (row.kind === 'withdrawal') withdrawn.add(row.eventId);
  return { rows: [...found.values()], withdrawn };
}

const byServiceAndReason = (one: Report | Rejection, other: Report | Rejection): number =>
  (one.serviceIds[0] ?? '').localeCompare(other.serviceIds[0] ?? '', 'en', { numeric: true }) ||
  String(one.reason).localeCompare(String(other.reason)) ||
  one.time.localeCompare(other.time);

/** Without who it was: the directory's leads need not know. */
const about = (row: Report | Rejection): string[] => [
  row.serviceIds.join(' '),
  String(row.serviceType.id),
  row.serviceType.name,
];
const after = (row: Report | Rejection): string[] => [
  row.note ?? '',
  row.outwardCode ?? '',
  row.audience,
  row.organisation,
  row.time,
];
const ABOUT = ['service_id', 'service_type_id', 'service_type'];
const AFTER = ['note', 'outward_code', 'audience', 'organisation', 'time'];

const toReports = (rows: readonly Report[]): string[][] => [
  [...ABOUT, 'reason', ...shownFields.map((field) => `${field}_shown`), ...AFTER],
  ...rows
    .toSorted(byServiceAndReason)
    .map((row) => [
      ...about(row),
      row.reason,
      ...shownFields.map((field) => row.shown[field]),
      ...after(row),
    ]),
];

const toRejections = (rows: readonly Rejection[]): string[][] => [
  [...ABOUT, 'group', 'reason_code', 'reason', 'withdrawn', ...AFTER],
  ...rows
    .toSorted(byServiceAndReason)
    .map((row) => [
      ...about(row),
      groupOfReject(row.reason),
      String(row.reason),
      describeReject(row.reason),
      row.isWithdrawn ? 'yes' : 'no',
      ...after(row),
    ]),
];

interface Gap {
  readonly id: number;
  readonly name: string;
  readonly outwardCode: string;
  readonly services: Set<string>;
  readonly counts: Record<RejectGroup, number>;
}

/** How often services of a type were not used, by the district that was searched; what was taken back is not counted. */
function toGaps(rows: readonly Rejection[]): string[][] {
  const gaps = new Map<string, Gap>();
  for (const row of rows.filter(({ isWithdrawn }) => !isWithdrawn)) {
    const { id, name } = row.serviceType;
    const outwardCode = row.outwardCode ?? '';
    const key = `${id} ${outwardCode}`;
    const counts = { patient: 0, service: 0, clinician: 0, other: 0 };
    const gap = gaps.get(key) ?? { id, name, outwardCode, services: new Set(), counts };
    for (const serviceId of row.serviceIds) gap.services.add(serviceId);
    gap.counts[groupOfReject(row.reason)] += 1;
    gaps.set(key, gap);
  }
  const inOrder = [...gaps.values()].toSorted(
    (one, other) => one.id - other.id || one.outwardCode.localeCompare(other.outwardCode),
  );
  return [
    ['service_type_id', 'service_type', 'outward_code', 'services', 'not_used', ...rejectGroups],
    ...inOrder.map(({ id, name, outwardCode, services, counts }) => [
      ...[String(id), name, outwardCode, String(services.size)],
      String(rejectGroups.reduce((sum, group) => sum + counts[group], 0)),
      ...rejectGroups.map((group) => String(counts[group])),
    ]),
  ];
}

/** What was said of services on some days, for the directory's leads, as CSV. Each event stands once. */
export async function* exportFeedback(
  folder: string,
  { kind, ...days }: FeedbackRequest,
  report: ReportFault,
): AsyncGenerator<string> {
  const { rows, withdrawn } = await readFeedback(folder, days, report);
  const reports = rows.filter((row) => row.kind === 'report');
  const rejections = rows
    .filter((row) => row.kind === 'rejection')
    .map((row) => ({ ...row, isWithdrawn: withdrawn.has(row.eventId) }));
  const tables = {
    report: () => toReports(reports),
    rejection: () => toRejections(rejections),
    gaps: () => toGaps(rejections),
  };
  for (const cells of tables[kind]()) yield toCsvRow(cells);
}
