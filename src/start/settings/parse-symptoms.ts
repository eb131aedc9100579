import { z } from 'zod';
import type { NamedClinicalTerm } from '#domain/clinical-term/clinical-term.ts';
import type { CsvRecord } from '#directory/files/csv-records.ts';
import { parseCsv } from '#directory/files/parse-csv.ts';
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

function readRows(records: readonly CsvRecord[]) {
  const terms = new Map<string, NamedClinicalTerm>();
  const faults: string[] = [];
  for (const { line, cells } of records) {
    const parsed = row.safeParse(cells);
    const pair = `${cells[0]}=${cells[2]}`;
    if (!parsed.success) faults.push(`line ${line}: ${describeRow(parsed.error.issues)}`);
    else if (terms.has(pair)) faults.push(`line ${line}: the pair ${pair} is there already`);
    else terms.set(pair, parsed.data);
  }
  return { terms: [...terms.values()], faults };
}

/**
 * Reads a symptom list: a header, then one pair a line; everyday words are separated by semicolons.
 * @returns the pairs, or every fault with its line number
 */
export function parseSymptoms(
  text: string,
): Result<readonly NamedClinicalTerm[], readonly string[]> {
  const { records, brokenLine } = parseCsv(text);
  if (brokenLine !== null) return refuse([`line ${brokenLine}: a quotation mark is out of place`]);
  const [first, ...rest] = records;
  if (first?.cells.join(',') !== header.join(',')) {
    return refuse([`line 1: the header must be ${header.join(',')}`]);
  }
  const { terms, faults } = readRows(rest);
  if (faults.length > 0) return refuse(faults);
  return terms.length > 0 ? accept(terms) : refuse(['it lists no symptoms']);
}
