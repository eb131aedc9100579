/** One record of a CSV file with the line on which it starts, counted from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A cell, quoted or not, and what ends it (RFC 4180, section 2). */
const cellPattern = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/y;

const unquote = (text: string) =>
  text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text.trim();

const countLines = (text: string) => text.split('\n').length - 1;

/**
 * Reads comma-separated values; empty lines are left out.
 * @returns the records, or the line with a stray or unclosed quotation mark
 */
export function parseCsv(text: string): { records: CsvRecord[]; brokenLine: number | null } {
  const records: CsvRecord[] = [];
  const source = text.replace(/^\uFEFF/, '');
  let [line, start, cells] = [1, 1, [] as string[]];
  let end: string | undefined = source === '' ? '' : ',';
  cellPattern.lastIndex = 0;
  while (end === ',' || cellPattern.lastIndex < source.length) {
    const match = cellPattern.exec(source);
    if (!match) return { records, brokenLine: line };
    cells.push(unquote(match[1] ?? ''));
    line += countLines(match[0]);
    end = match[2];
    if (end === ',') continue;
    if (cells.some((content) => content !== '')) records.push({ line: start, cells });
    [start, cells] = [line, []];
  }
  return { records, brokenLine: null };
}
