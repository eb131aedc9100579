import type { Options } from 'csv-parse';

/** One record of a CSV file with the line on which it starts, counted from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Bytes. */
const LONGEST_RECORD = 1_000_000;

/**
 * RFC 4180, and what is met with in spite of it: a byte order mark, any line ends, blanks around cells that are not quoted,
 * records longer or shorter than the first. Empty records are left out. The parser hands each record to `keep`.
 */
export function csvOptions(keep: (record: CsvRecord) => void): Options {
  let countedTwice = 0;
  return {
    bom: true,
    // What is no CSV file, or breaks off inside a quotation mark, is not gathered whole into memory.
    max_record_size: LONGEST_RECORD,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_records_with_empty_values: true,
    trim: true,
    // The parser counts lines to the end of a record, and a line end of two characters inside a cell as two.
    on_record: (cells, { lines }) => {
      const broken = cells.filter((cell) => /[\r\n]/.test(cell)).join('');
      keep({ line: lines - countedTwice - count(broken, /[\r\n]/g), cells });
      countedTwice += count(broken, /\r\n/g);
      return null;
    },
  };
}

const count = (text: string, pattern: RegExp): number =>
  text === '' ? 0 : (text.match(pattern) ?? []).length;
