import { createReadStream } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { csvOptions, type CsvRecord } from './csv-records.ts';

export interface CsvLayout {
  /** A comma unless given. */
  readonly delimiter?: string;
  readonly encoding?: 'utf-8' | 'windows-1252';
  /** False where quotation marks are part of the text; true unless given. */
  readonly quoted?: boolean;
}

/**
 * Reads a CSV file as a stream, record by record, a header like any other. Empty lines are left out; records may differ in
 * length.
 * @param source a path, of a gzip file if it ends in `.gz`; or a stream of the file's bytes
 * @throws csv-parse's `CsvError`, with the line in its message, at a quotation mark out of place; what the file system throws
 */
export async function* readCsv(
  source: string | Readable,
  { delimiter = ',', encoding = 'utf-8', quoted = true }: CsvLayout = {},
): AsyncGenerator<CsvRecord> {
  const kept: CsvRecord[] = [];
  const parser = parse({
    ...csvOptions((record) => kept.push(record)),
    delimiter,
    quote: quoted ? '"' : false,
  });
  const parsed = finished(parser.resume());
  // Whoever stops reading before the end leaves this promise behind.
  parsed.catch(() => undefined);
  const decoder = new TextDecoder(encoding);
  try {
    for await (const bytes of openBytes(source)) {
      parser.write(decoder.decode(bytes, { stream: true }));
      if (parser.errored) break;
      yield* kept.splice(0);
    }
    parser.end(decoder.decode());
    await parsed;
    yield* kept;
  } finally {
    parser.destroy();
  }
}

function openBytes(source: string | Readable): AsyncIterable<Uint8Array> {
  if (typeof source !== 'string') return source;
  const file = createReadStream(source);
  // An error of the file ends the outer stream too, where the reader meets it.
  return source.endsWith('.gz') ? pipeline(file, createGunzip(), () => undefined) : file;
}
