import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { csvOptions, type CsvRecord } from './csv-records.ts';

/**
 * Reads comma-separated values from a text; empty lines are left out.
 * @returns the records, or the line with a stray or unclosed quotation mark
 */
export function parseCsv(text: string): { records: CsvRecord[]; brokenLine: number | null } {
  const records: CsvRecord[] = [];
  try {
    parse(
      text,
      csvOptions((record) => records.push(record)),
    );
    return { records, brokenLine: null };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { records, brokenLine: Number(error['lines']) };
  }
}
