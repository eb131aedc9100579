import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CatalogueLine } from '#directory/catalogue/catalogue-line.ts';
import { driveLoad, type Measured } from '../measuring/drive-load.ts';
import { createNation, linesOf, type Nation } from '../nation/create-nation.ts';
import { postcodeRows } from '../nation/create-postcodes.ts';
import { drawSearches, type Surroundings } from '../nation/draw-searches.ts';
import { preparePlain } from '../postgis/prepare-plain.ts';
import { startPostgis, type StartedPostgis } from '../postgis/start-postgis.ts';
import { buildData, cacheFolder, type BuiltData } from './directory/build-data.ts';
import { compareAnswers } from './directory/compare-answers.ts';
import { measureBound } from './directory/measure-bound.ts';
import { measureInside } from './directory/measure-inside.ts';
import { measurePlainAnswers, measurePlainSelection } from './directory/measure-postgis.ts';
import { print, printHeader, printMeasured, times } from './directory/print.ts';
import { sendSearches } from './directory/send-searches.ts';
import { servePostgis } from './directory/serve-postgis.ts';
import { startShippedDirectory } from './directory/shipped-directory.ts';
import { sizes } from './directory/sizes.ts';

const SEARCHES = 1_500;
/** The peer takes long enough for fewer to tell. */
const PEER_SEARCHES = 200;
const everywhere = ['town', 'country'] as const;
const clients = [1, 8] as const;

interface Answers {
  readonly one: Measured;
  readonly eight: Measured;
}
type ByPlace<Value> = Readonly<Record<Surroundings, Value>>;

const megabytes = (folder: string): string =>
  execFileSync('du', ['-sm', folder]).toString().split('\t')[0] ?? '';

/** The whole answer at the socket, warm; compared with the reference first. */
async function measureAnswers(
  nation: Nation,
  { folder }: BuiltData,
  lines: readonly CatalogueLine[],
): Promise<ByPlace<Answers>> {
  const directory = await startShippedDirectory(folder);
  const started = `started in ${(directory.startedIn / 1000).toFixed(1)} s`;
  try {
    const compared = await compareAnswers(directory.url, nation, lines);
    print(`${compared} answers compared with the reference: all equal; ${started}`);
    printHeader();
    const measure = async (place: Surroundings): Promise<Answers> => {
      const sender = sendSearches(directory.url, drawSearches(nation, place, SEARCHES));
      const load = { requests: SEARCHES, send: sender.send };
      await driveLoad({ ...load, concurrency: 8 });
      const one = await driveLoad({ ...load, concurrency: 1 });
      const eight = await driveLoad({ ...load, concurrency: 8 });
      printMeasured(`${place}, 1 client (${sender.kilobytes().toFixed(0)} kB an answer)`, one);
      printMeasured(`${place}, 8 clients`, eight);
      return { one, eight };
    };
    return { town: await measure('town'), country: await measure('country') };
  } finally {
    const memory = (await directory.readMemory()).toFixed(0);
    await directory.stop();
    print(`memory of the directory ${memory} MB, disk ${megabytes(folder)} MB`);
  }
}

async function comparePlace(
  nation: Nation,
  place: Surroundings,
  { folder }: BuiltData,
  lines: readonly CatalogueLine[],
  own: Answers,
  plainUrl: string | null,
): Promise<void> {
  const searches = drawSearches(nation, place, SEARCHES);
  const inside = await measureInside(folder, nation, searches);
  printMeasured(`${place}, selection alone`, inside.selecting);
  const bound = await measureBound(lines, nation.postcodes, searches);
  printMeasured(`${place}, selection in posting lists in memory`, bound);
  const { examined, fetched, returned, pages } = inside;
  print(
    `  services of the pair asked for: median ${bound.profiled[0]}, one in a hundred ${bound.profiled[1]}; of 40 searches: ` +
      `${examined} rows examined, ${fetched} fetched beside the index, ${pages} pages, ${returned} services selected`,
  );
  print(`  selection to the bound in memory: ${times(inside.selecting.p50, bound.p50)} its p50`);
  if (plainUrl === null) return;
  const few = searches.slice(0, PEER_SEARCHES);
  const plain = await measurePlainSelection(plainUrl, few);
  printMeasured(`${place}, selection by PostGIS`, plain);
  const [one, eight] = await measurePlainAnswers(programFile, plainUrl, few, clients);
  if (one === undefined || eight === undefined) return;
  printMeasured(`${place}, PostGIS behind bare Node, 1 client`, one);
  printMeasured(`${place}, PostGIS behind bare Node, 8 clients`, eight);
  const whole = times(one.p50, own.one.p50);
  const crowd = times(eight.p50, own.eight.p50);
  print(
    `  PostGIS takes, at p50: ${times(plain.p50, inside.selecting.p50)} as long for the selection, ${whole} for the whole answer, ${crowd} with 8 clients`,
  );
}

async function runSize(name: string, postgis: StartedPostgis | null): Promise<void> {
  const size = sizes[name];
  if (size === undefined) throw new Error(`Name sizes of ${Object.keys(sizes).join(', ')}.`);
  const nation = createNation(size);
  const built = await buildData(nation);
  const lines = [...linesOf(nation)];
  const plainUrl =
    postgis &&
    (await preparePlain(postgis, `plain_${built.name}`, {
      postcodes: postcodeRows(nation.postcodes),
      lines,
    }));
  const profiles = Math.round((size.services * size.pairs) / 1000);
  print(`\n${name} services, about ${profiles},000 symptom profiles, 1,700,000 postcodes`);
  for (const load of built.loads) print(`  ${load}`);
  if (onlyBuilds) return;
  const answers = await measureAnswers(nation, built, lines);
  for (const place of everywhere)
    await comparePlace(nation, place, built, lines, answers[place], plainUrl);
}

const programFile = fileURLToPath(import.meta.url);
const [, , ...words] = process.argv;
/** `build` prepares the data for a later run, and measures nothing. */
const onlyBuilds = words[0] === 'build';

async function runAll(names: readonly string[]): Promise<void> {
  const postgis = await startPostgis(join(cacheFolder, 'postgis'));
  print(
    postgis
      ? `Compared with PostGIS on PostgreSQL ${postgis.version}: the plain schema, prepared statements, compilation off`
      : 'PostGIS: not compared, for none is installed and TEST_POSTGIS_URL names none',
  );
  try {
    for (const name of names.length > 0 ? names : Object.keys(sizes)) await runSize(name, postgis);
  } finally {
    await postgis?.stop();
  }
}

if (words[0] === 'postgis') await servePostgis(words[1] ?? '');
else await runAll(onlyBuilds ? words.slice(1) : words);
