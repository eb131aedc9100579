import { accept, refuse, type Result } from '#domain/result.ts';
import type { CsvRecord } from './csv-records.ts';

/** For each column its name in the header, or its names where editions of a file differ. */
export type WantedColumns<Column extends string> = Readonly<
  Record<Column, string | readonly string[]>
>;

/** A record's cells by column; a cell that the record is too short for is empty. */
export type ReadCells<Column extends string> = (record: CsvRecord) => Record<Column, string>;

/**
 * Finds the wanted columns in a header, in any order and case, among others.
 * @returns how to read the records below it, or the names that it lacks
 */
export function matchHeader<Column extends string>(
  header: CsvRecord,
  wanted: WantedColumns<Column>,
): Result<ReadCells<Column>, readonly string[]> {
  const names = header.cells.map((name) => name.toLowerCase());
  const columns = Object.keys(wanted) as Column[];
  const places = columns.map((column) => {
    const known = [wanted[column]].flat().map((name) => name.toLowerCase());
    return [column, names.findIndex((name) => known.includes(name))] as const;
  });
  const missing = places.filter(([, index]) => index < 0);
  if (missing.length > 0)
    return refuse(missing.map(([column]) => [wanted[column]].flat().join(' or ')));
  return accept(
    ({ cells }) =>
      Object.fromEntries(places.map(([column, index]) => [column, cells[index] ?? ''])) as Record<
        Column,
        string
      >,
  );
}
