import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CsvRecord } from './csv-records.ts';
import { readCsv, type CsvLayout } from './read-csv.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signpost-csv-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function collect(source: AsyncIterable<CsvRecord>) {
  const records: CsvRecord[] = [];
  for await (const record of source) records.push(record);
  return records;
}

async function readFile(bytes: string | Buffer, layout?: CsvLayout, name = 'list.csv') {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return collect(readCsv(path, layout));
}

describe('a CSV file', () => {
  it('is read record by record with the lines on which they start', async () => {
    expect(await readFile('\uFEFFname,town\r\n\r\n"Smith, J.","High\nHouse"\nÉ\n')).toEqual([
      { line: 1, cells: ['name', 'town'] },
      { line: 3, cells: ['Smith, J.', 'High\nHouse'] },
      { line: 5, cells: ['É'] },
    ]);
  });

  it('is read in Windows-1252 with a separator of its own and marks that quote nothing', async () => {
    const bytes = Buffer.from('St Mary\x92s\xac"The" Green\xac\xa0x\n', 'latin1');
    const layout = { encoding: 'windows-1252', delimiter: '¬', quoted: false } as const;
    expect(await readFile(bytes, layout)).toEqual([
      { line: 1, cells: ['St Mary’s', '"The" Green', expect.stringMatching(/x$/)] },
    ]);
  });

  it('is read from gzip, and from a stream whose pieces cut characters in two', async () => {
    expect(await readFile(gzipSync('a,b\n'), {}, 'list.csv.gz')).toHaveLength(1);
    const pieces = [...Buffer.from('é,"ü\n"\r\nö,ß')].map((byte) => Uint8Array.of(byte));
    const records = await collect(readCsv(Readable.from(pieces)));
    expect(records.map(({ cells }) => cells)).toEqual([
      ['é', 'ü\n'],
      ['ö', 'ß'],
    ]);
  });

  it('may be left before its end', async () => {
    const path = join(folder, 'long.csv');
    await writeFile(path, 'a,b\n'.repeat(20_000));
    for await (const { line } of readCsv(path)) if (line === 2) break;
    expect((await readCsv(path).next()).value).toEqual({ line: 1, cells: ['a', 'b'] });
  });

  it.each(['a\n"b\nc', 'a\nb"c"'])(
    'with a quotation mark out of place is refused: %j',
    async (text) => {
      await expect(readFile(text)).rejects.toThrow(/at line [23]/);
    },
  );

  it('that breaks off inside a quotation mark is not gathered whole into memory', async () => {
    await expect(readFile(`a\n"${'b\n'.repeat(1_000_000)}`)).rejects.toThrow('Max Record Size');
  });

  it('that is not there, or is no gzip file, is refused', async () => {
    await expect(readCsv(join(folder, 'none.csv')).next()).rejects.toThrow('ENOENT');
    await expect(readCsv(join(folder, 'none.csv.gz')).next()).rejects.toThrow('ENOENT');
    await expect(readFile('a,b', {}, 'plain.csv.gz')).rejects.toThrow('incorrect header check');
  });
});
