import { createHash } from 'node:crypto';
import * as z from 'zod';

/** What people do that is recorded. */
export const deedKinds = ['search', 'detail', 'reveal', 'copy', 'print', 'report'] as const;
export type DeedKind = (typeof deedKinds)[number];

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Where a chain ended at some moment. */
export const chainEndSchema = z.strictObject({
  chain: z.string(),
  sequence: z.number(),
  hash,
  file: z.string(),
});
export type ChainEnd = z.infer<typeof chainEndSchema>;

const deedSchema = z.strictObject({
  kind: z.enum(deedKinds),
  /** Which of the directory's questions a search was; null for everything else. */
  by: z.string().nullable(),
  /** The person's id at the identity provider: no name. */
  subject: z.string(),
  audience: z.enum(['clinician', 'callHandler']),
  /** Codes, as the identity provider gave them. */
  role: z.string(),
  organisation: z.string(),
  serviceIds: z.array(z.string()).readonly(),
  /** The directory's, one for each question that it was asked. */
  transactionIds: z.array(z.string()).readonly(),
  /** The district alone; null where no postcode was asked. */
  outwardCode: z.string().nullable(),
});
export type Deed = z.infer<typeof deedSchema>;

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
