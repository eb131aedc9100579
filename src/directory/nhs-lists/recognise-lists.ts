import { CsvError } from 'csv-parse';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CsvRecord } from '../files/csv-records.ts';
import { readCsv, type CsvLayout } from '../files/read-csv.ts';
import { hospitalList } from './hospital-list.ts';
import type { NhsList, ReadOrganisation } from './organisation.ts';
import { pharmacyList } from './pharmacy-list.ts';
import { practiceList } from './practice-list.ts';

const lists: readonly NhsList[] = [pharmacyList, practiceList, hospitalList];

/** A file of a folder that is one of the lists. */
export interface RecognisedFile {
  /** Its name in the folder. */
  readonly file: string;
  readonly list: string;
  readonly path: string;
  readonly layout: CsvLayout;
  readonly hasHeader: boolean;
  readonly read: ReadOrganisation;
}

/** Looks at the first record of every file in a folder: names do not count, because people rename what they download. */
export async function recogniseLists(
  folder: string,
): Promise<{ recognised: readonly RecognisedFile[]; unrecognised: readonly string[] }> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'));
  const recognised: RecognisedFile[] = [];
  const unrecognised: string[] = [];
  for (const { name } of files.toSorted((one, other) => one.name.localeCompare(other.name, 'en'))) {
    const found = await recogniseFile(join(folder, name), name);
    if (found === null) unrecognised.push(name);
    else recognised.push(found);
  }
  return { recognised, unrecognised };
}

async function recogniseFile(path: string, file: string): Promise<RecognisedFile | null> {
  for (const { name, layouts, hasHeader, recognise } of lists)
    for (const layout of layouts) {
      const first = await readFirstRecord(path, layout);
      const read = first && recognise(first);
      if (read) return { file, list: name, path, layout, hasHeader, read };
    }
  return null;
}

/** Null when there is none, or the file is no such CSV file at all. */
async function readFirstRecord(path: string, layout: CsvLayout): Promise<CsvRecord | null> {
  try {
    for await (const record of readCsv(path, layout)) return record;
    return null;
  } catch (error) {
    if (error instanceof CsvError || isNoGzip(error)) return null;
    throw error;
  }
}

const isNoGzip = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
