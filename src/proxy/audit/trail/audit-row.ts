import { createHash } from 'node:crypto';
import { rejectCodes } from '#domain/feedback/reject-reasons.ts';
import { shownFields, wrongThings } from '#domain/feedback/wrong-entry.ts';
import * as z from 'zod';

/** What people do that is recorded. */
const deedKinds = ['search', 'detail', 'reveal', 'copy', 'print'] as const;

/** What people say of services, and take back. */
const feedbackKinds = ['report', 'rejection', 'withdrawal'] as const;

export const rowKinds = [...deedKinds, ...feedbackKinds] as const;
export type RowKind = (typeof rowKinds)[number];

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Where a chain ended at some moment. */
export const chainEndSchema = z.strictObject({
  chain: z.string(),
  sequence: z.number(),
  hash,
  file: z.string(),
});
export type ChainEnd = z.infer<typeof chainEndSchema>;

const who = {
  /** The person's id at the identity provider: no name. */
  subject: z.string(),
  audience: z.enum(['clinician', 'callHandler']),
  /** Codes, as the identity provider gave them. */
  role: z.string(),
  organisation: z.string(),
};

const deedSchema = z.strictObject({
  kind: z.enum(deedKinds),
  /** Which of the directory's questions a search was; null for everything else. */
  by: z.string().nullable(),
  ...who,
  serviceIds: z.array(z.string()).readonly(),
  /** The directory's, one for each question that it was asked. */
  transactionIds: z.array(z.string()).readonly(),
  /** The district alone; null where no postcode was asked. */
  outwardCode: z.string().nullable(),
});
export type Deed = z.infer<typeof deedSchema>;

const aboutService = {
  ...who,
  /** The page's, the same for every attempt to record it. */
  eventId: z.string(),
  serviceIds: z.array(z.string()).readonly(),
  serviceType: z.strictObject({ id: z.number(), name: z.string() }),
  /** The district of the search alone. */
  outwardCode: z.string().nullable(),
  /** Looked through for details of a patient. */
  note: z.string().nullable(),
};
const reportSchema = z.strictObject({
  kind: z.literal('report'),
  ...aboutService,
  reason: z.enum(wrongThings),
  /** Public fields alone. */
  shown: z.record(z.enum(shownFields), z.string()),
});
const rejectionSchema = z.strictObject({
  kind: z.literal('rejection'),
  ...aboutService,
  reason: z.literal(rejectCodes),
});
/** Rows are never changed: one that was a mistake is taken back by another, of the same event. */
const withdrawalSchema = z.strictObject({
  kind: z.literal('withdrawal'),
  ...who,
  eventId: z.string(),
});
export type Feedback =
  z.infer<typeof reportSchema> | z.infer<typeof rejectionSchema> | z.infer<typeof withdrawalSchema>;

/** The first row of every file ties it to the file before it and to the other chains. */
const openingSchema = z.strictObject({
  kind: z.literal('opened'),
  previousFile: z.string().nullable(),
  /** Files of earlier days may have been deleted by rule (London's date); null: none was. */
  keptSince: z.string().nullable(),
  heads: z.array(chainEndSchema).readonly(),
});
export type Opening = z.infer<typeof openingSchema>;

const place = {
  chain: z.string(),
  sequence: z.number(),
  previous: hash,
  /** By the real clock, UTC. */
  time: z.iso.datetime(),
};

const rowSchema = z.discriminatedUnion('kind', [
  deedSchema.extend(place),
  reportSchema.extend(place),
  rejectionSchema.extend(place),
  withdrawalSchema.extend(place),
  openingSchema.extend(place),
]);
export type AuditRow = z.infer<typeof rowSchema>;

/** What the first row of a chain follows. */
export const NO_HASH = '0'.repeat(64);

const digest = (text: string, encoding: 'utf8' | 'latin1'): string =>
  createHash('sha256').update(text, encoding).digest('hex');

const sealed = /^(\{.*),"hash":"([0-9a-f]{64})"\}$/s;

/** The row as a line of its file: its JSON text, and in it as the last member the SHA-256 of that text without the member. */
export function formatRow(row: AuditRow): { line: string; hash: string } {
  const text = JSON.stringify(row);
  const ownHash = digest(text, 'utf8');
  return { line: `${text.slice(0, -1)},"hash":"${ownHash}"}\n`, hash: ownHash };
}

/**
 * Reads a line, one character for each of its bytes (`latin1`), so that no byte can change unseen.
 * @returns null unless it is exactly a row that was written
 */
export function parseRow(line: string): { row: AuditRow; hash: string } | null {
  const [, text, ownHash] = sealed.exec(line) ?? [];
  if (text === undefined || ownHash === undefined) return null;
  if (digest(`${text}}`, 'latin1') !== ownHash) return null;
  const { success, data } = rowSchema.safeParse(
    JSON.parse(Buffer.from(`${text}}`, 'latin1').toString('utf8')),
  );
  return success ? { row: data, hash: ownHash } : null;
}
