import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { migrations } from '#directory/schema/migrations.ts';
import { listSymptoms } from '../../nation/clinical-terms.ts';
import { linesOf, type Nation } from '../../nation/create-nation.ts';
import { postcodeRows, type Postcodes } from '../../nation/create-postcodes.ts';
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

/** Fills a data folder from files beside it, and says what the loads said. */
type Fill = (data: string, folder: string) => Promise<string[]>;

/** Filled by an earlier run, or now; a run that broke off left no record of its loads. */
async function fillOnce(name: string, fill: Fill): Promise<BuiltData> {
  const folder = join(cacheFolder, name);
  const [data, record] = [join(folder, 'data'), join(folder, 'loads.json')];
  const known = await readFile(record, 'utf8').catch(() => null);
  if (known !== null) return { name, folder: data, loads: JSON.parse(known) as string[] };
  await rm(folder, { recursive: true, force: true });
  const loads = await fill(data, folder);
  await writeFile(record, JSON.stringify(loads));
  return { name, folder: data, loads };
}

/** The data of a size, filled by the product's own loads; kept for the next run. */
export const buildData = (nation: Nation): Promise<BuiltData> =>
  fillOnce(`${nation.services}_${fingerprint(linesOf(nation))}`, async (data, folder) => {
    const base = await buildPostcodes(nation);
    await cp(base.folder, data, { recursive: true });
    const lines = join(folder, 'services.ndjson');
    await writeLines(lines, writeServices(nation));
    const loads = [...base.loads, await runCommand(data, 'load', 'services', lines)];
    await rm(lines);
    return loads;
  });

/** All sizes share the postcodes. */
const buildPostcodes = ({ postcodes }: Nation): Promise<BuiltData> =>
  fillOnce(`postcodes_${fingerprint(postcodeRows(postcodes))}`, async (data, folder) => {
    const [places, symptoms] = [join(folder, 'postcodes.csv'), join(folder, 'symptoms.csv')];
    await writeLines(places, writePostcodes(postcodes));
    await writeLines(symptoms, writeSymptoms());
    const loads = [
      await runCommand(data, 'load', 'postcodes', places),
      await runCommand(data, 'load', 'symptoms', symptoms),
    ];
    await rm(places);
    return loads;
  });

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
function* writePostcodes(postcodes: Postcodes): Generator<string> {
  for (const { postcode, easting, northing } of postcodeRows(postcodes))
    yield `"${postcode}",10,${easting},${northing},"E92000001","","","","",""`;
}

function* writeSymptoms(): Generator<string> {
  yield 'sg_id,sg_name,sd_id,sd_name,words';
  for (const { sgId, sgName, sdId, sdName } of listSymptoms())
    yield `${sgId},${sgName},${sdId},${sdName},`;
}
