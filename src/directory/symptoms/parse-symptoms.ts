import { z } from 'zod';
import type { NamedClinicalTerm } from '#domain/clinical-term/clinical-term.ts';
import type { CsvRecord } from '../files/csv-records.ts';
import { parseCsv } from '../files/parse-csv.ts';
import { type Result, accept, refuse } from '#domain/result.ts';

const header = ['sg_id', 'sg_name', 'sd_id', 'sd_name', 'words'];

const id = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

const name = z.string().min(1);

const words = z.string().transform((text) =>
  text
    .split(';')
    .map((word) => word.trim())
    .filter((word) => word !== ''),
);

const row = z
  .tuple([id, name, id, name, words])
  .transform(([groupId, groupName, discriminatorId, discriminatorName, everyday]) => ({
    symptomGroupId: groupId,
    symptomGroupName: groupName,
    symptomDiscriminatorId: discriminatorId,
    symptomDiscriminatorName: discriminatorName,
    words: everyday,
  }));

const describeRow = (issues: readonly z.core.$ZodIssue[]) => {
  const column = header[Number(issues[0]?.path[0] ?? NaN)];
  return column
    ? `${column} must be ${column.endsWith('_id') ? 'a whole number above 0' : 'given'}`
    : `five columns are needed: ${header.join(',')}`;
};

/** `line` is counted from 1; null where the fault is that of the whole list. */
export interface SymptomFault {
  readonly line: number | null;
  readonly reason: string;
}

export interface ReadSymptoms {
  readonly terms: readonly NamedClinicalTerm[];
  readonly faults: readonly SymptomFault[];
}

/** Reads a symptom list: a header, then one pair a line; everyday words are separated by semicolons. */
export function readSymptoms(text: string): ReadSymptoms {
  const { records, brokenLine } = parseCsv(text);
  if (brokenLine !== null) return fail(brokenLine, 'a quotation mark is out of place');
  const [first, ...rest] = records;
  if (first?.cells.join(',') !== header.join(','))
    return fail(1, `the header must be ${header.join(',')}`);
  const read = readRows(rest);
  return rest.length > 0 ? read : fail(null, 'it lists no symptoms');
}

const fail = (line: number | null, reason: string): ReadSymptoms => ({
  terms: [],
  faults: [{ line, reason }],
});

function readRows(records: readonly CsvRecord[]): ReadSymptoms {
  const terms = new Map<string, NamedClinicalTerm>();
  const faults: SymptomFault[] = [];
  for (const { line, cells } of records) {
    const parsed = row.safeParse(cells);
    const pair = `${cells[0]}=${cells[2]}`;
    if (!parsed.success) faults.push({ line, reason: describeRow(parsed.error.issues) });
    else if (terms.has(pair)) faults.push({ line, reason: `the pair ${pair} is there already` });
    else terms.set(pair, parsed.data);
  }
  return { terms: [...terms.values()], faults };
}

const describeFault = ({ line, reason }: SymptomFault): string =>
  line === null ? reason : `line ${line}: ${reason}`;

/** @returns the pairs of a symptom list, or every fault with its line number */
export function parseSymptoms(
  text: string,
): Result<readonly NamedClinicalTerm[], readonly string[]> {
  const { terms, faults } = readSymptoms(text);
  return faults.length > 0 ? refuse(faults.map(describeFault)) : accept(terms);
}
