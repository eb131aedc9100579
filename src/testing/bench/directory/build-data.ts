import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { migrations } from '#directory/schema/migrations.ts';
import { listSymptoms } from '../../nation/clinical-terms.ts';
import { linesOf, type Nation } from '../../nation/create-nation.ts';
import { postcodeRows } from '../../nation/create-postcodes.ts';
import { runCommand } from './shipped-directory.ts';

export interface BuiltData {
  /** Names the size and what the data is made of. */
  readonly name: string;
  readonly folder: string;
  /** What the loads said when it was built. */
  readonly loads: readonly string[];
}

/** Names what the data is made of: another generator or schema makes other data. */
function fingerprint(pieces: Iterable<object>): string {
  const hash = createHash('sha256').update(Object.keys(migrations).join());
  let left = 100;
  for (const piece of pieces) {
    if (left-- === 0) break;
    hash.update(JSON.stringify(piece));
  }
  return hash.digest('hex').slice(0, 12);
}

/** Not where benches are bundled, which is emptied each time. */
export const cacheFolder = resolve('.cache/nation');

/** The data of a size, filled by the product's own loads; kept for the next run. */
export async function buildData(nation: Nation): Promise<BuiltData> {
  const name = `${nation.services}_${fingerprint(linesOf(nation))}`;
  const folder = join(cacheFolder, name);
  const [data, record] = [join(folder, 'data'), join(folder, 'loads.json')];
  const known = await readFile(record, 'utf8').catch(() => null);
  if (known !== null) return { name, folder: data, loads: JSON.parse(known) as string[] };
  await rm(folder, { recursive: true, force: true });
  const base = await buildPostcodes(nation);
  await cp(base.folder, data, { recursive: true });
  const lines = join(folder, 'services.ndjson');
  await writeLines(lines, writeServices(nation));
  const loads = [...base.loads, await runCommand(data, 'load', 'services', lines)];
  await rm(lines);
  await writeFile(record, JSON.stringify(loads));
  return { name, folder: data, loads };
}

/** All sizes share the postcodes. */
async function buildPostcodes(nation: Nation): Promise<Omit<BuiltData, 'name'>> {
  const folder = join(cacheFolder, `postcodes_${fingerprint(postcodeRows(nation.postcodes))}`);
  const [data, record] = [join(folder, 'data'), join(folder, 'loads.json')];
  const known = await readFile(record, 'utf8').catch(() => null);
  if (known !== null) return { folder: data, loads: JSON.parse(known) as string[] };
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const [postcodes, symptoms] = [join(folder, 'postcodes.csv'), join(folder, 'symptoms.csv')];
  await writeLines(postcodes, writePostcodes(nation));
  await writeLines(symptoms, writeSymptoms());
  const loads = [
    await runCommand(data, 'load', 'postcodes', postcodes),
    await runCommand(data, 'load', 'symptoms', symptoms),
  ];
  await rm(postcodes);
  await writeFile(record, JSON.stringify(loads));
  return { folder: data, loads };
}

async function writeLines(file: string, lines: Iterable<string>): Promise<void> {
  await mkdir(resolve(file, '..'), { recursive: true });
  await pipeline(Readable.from(inPieces(lines)), createWriteStream(`${file}.part`));
  await rename(`${file}.part`, file);
}

function* inPieces(lines: Iterable<string>): Generator<string> {
  let piece = '';
  for (const line of lines) {
    piece += `${line}\n`;
    if (piece.length < 200_000) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function* writeServices(nation: Nation): Generator<string> {
  for (const line of linesOf(nation)) yield JSON.stringify(line);
}

/** In the ten columns of OS Code-Point Open. */
function* writePostcodes({ postcodes }: Nation): Generator<string> {
  for (const { postcode, easting, northing } of postcodeRows(postcodes))
    yield `"${postcode}",10,${easting},${northing},"E92000001","","","","",""`;
}

function* writeSymptoms(): Generator<string> {
  yield 'sg_id,sg_name,sd_id,sd_name,words';
  for (const { sgId, sgName, sdId, sdName } of listSymptoms())
    yield `${sgId},${sgName},${sdId},${sdName},`;
}
