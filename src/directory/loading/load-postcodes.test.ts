import { serviceTypePath } from '#testing/a-search-path.ts';
import { aZip } from '#testing/a-zip.ts';
import { aCatalogueLine } from '#testing/a-catalogue.ts';
import { describeDirectory } from '#testing/describe-directory.ts';
import { runDirectoryCommand } from '#testing/run-directory-command.ts';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'load-postcodes-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, ...lines: string[]): string {
  const whole = join(folder, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, lines.map((line) => `${line}\r\n`).join(''));
  return path;
}

const codes = '"E92000001","E19000001","E18000002","","E08000035","E05011386"';
const leeds = `"LS1 4AP",10,429900,433400,${codes}`;
const onsHeader = 'pcd,pcd2,pcds,dointr,doterm,oseast1m,osnrth1m,ctry';

describeDirectory('load postcodes', {}, (directory) => {
  const load = (...args: string[]) =>
    runDirectoryCommand({ database: directory().database, folder }, 'load', 'postcodes', ...args);
  const held = async () =>
    (
      await directory()
        .database.selectFrom('postcodes')
        .select('postcode')
        .orderBy('postcode')
        .execute()
    ).map(({ postcode }) => postcode);

  beforeAll(() => directory().fill({ services: [aCatalogueLine()] }));

  it('reads Code-Point Open as downloaded, and leaves out what has no coordinates', async () => {
    write('code-point/Data/CSV/ls.csv', leeds, `"LS1 4AA",90,0,0,${codes}`);
    write('code-point/Data/CSV/b.csv', `"B1  1AA",10,406600,286800,${codes}`);
    write('code-point/Doc/codes.csv', 'not a postcode');
    const { outcome, sentences } = await load('code-point');
    expect(outcome.ok).toBe(true);
    expect(sentences).toContain('Left out: 1 without coordinates.');
    expect(sentences.at(-1)).toMatch(/^Loaded 2 postcodes in /);
    expect(await held()).toEqual(['B11AA', 'LS14AP']);
    const path = `${directory().ownUrl.slice(directory().url.length)}/postcodes/b11aa`;
    expect((await directory().ask(path)).json).toEqual({
      postcode: 'B11AA',
      easting: 406_600,
      northing: 286_800,
      locality: '',
    });
  });

  it('reads it out of the zip', async () => {
    const zip = aZip({ 'Data/CSV/ls.csv': leeds, 'Doc/codes.csv': 'not a postcode' });
    writeFileSync(join(folder, 'codepo_gb.zip'), zip);
    expect((await load('codepo_gb.zip')).outcome.ok).toBe(true);
    expect(await held()).toEqual(['LS14AP']);
  });

  it.each([onsHeader, onsHeader.toUpperCase().replace('OSEAST1M,OSNRTH1M', 'east1m,north1m')])(
    'reads the ONS Postcode Directory with the header %s',
    async (header) => {
      const file = write(
        'onspd.csv',
        header,
        'LS1 4AP,LS1  4AP,LS1 4AP,198001,,0429900,0433400,E92000001',
        'LS1 1AA,LS1  1AA,LS1 1AA,198001,199606,429901,433401,E92000001',
        'BT1 1AA,BT1  1AA,BT1 1AA,198001,,333500,374500,N92000002',
        'GY1 1AA,GY1  1AA,GY1 1AA,198001,,,,L93000001',
      );
      const { sentences } = await load(file);
      expect(sentences).toEqual([
        'Left out: 1 in Northern Ireland, whose coordinates are on another grid.',
        'Left out: 1 without coordinates.',
        expect.stringMatching(/^Loaded 2 postcodes/),
      ]);
      expect(await held()).toEqual(['LS11AA', 'LS14AP']);
    },
  );

  it('counts a postcode that comes again, and keeps the first', async () => {
    write('twice.csv', leeds, leeds.replace('429900', '429901'));
    expect((await load('twice.csv')).sentences[0]).toBe('Left out: 1 that were there already.');
    const rows = await directory().database.selectFrom('postcodes').selectAll().execute();
    expect(rows).toEqual([
      { postcode: 'LS14AP', easting: 429_900, northing: 433_400, locality: '' },
    ]);
  });

  it.each([
    [leeds.replace('LS1 4AP', 'LS1'), '"LS1" is no postcode'],
    [leeds.replace('429900', '999999'), '999999, 433400 is not on the National Grid'],
    [leeds.replace('429900', '1.5'), '1.5, 433400 is not on the National Grid'],
    ['LS1 4AB,10,429900', '3 columns instead of 10'],
  ])('names the line %j and changes nothing', async (line, reason) => {
    const before = await held();
    write('wrong.csv', leeds, line);
    const { outcome, sentences } = await load('wrong.csv');
    expect(outcome.ok).toBe(false);
    expect(sentences[0]).toBe(`${join(folder, 'wrong.csv')}:2: ${reason}`);
    expect(sentences.at(-1)).toContain('1 line is wrong: nothing was changed');
    expect(await held()).toEqual(before);
  });

  it('loads the others when told to skip bad lines, and lists them all in the report', async () => {
    const bad = Array.from({ length: 60 }, (_, index) => `X${index},10,1,1,,,,,,`);
    write('half.csv', leeds, ...bad);
    const { sentences } = await load('half.csv', '--skip-bad-lines', '--report', 'report.txt');
    expect(sentences).toContain('… and 10 more.');
    expect(sentences).toContain('Skipped as wrong: 60.');
    expect(readFileSync(join(folder, 'report.txt'), 'utf8').trim().split('\n')).toHaveLength(60);
    expect(await held()).toEqual(['LS14AP']);
  });

  it.each([
    [['missing.csv'], 'ENOENT'],
    [['broken.zip'], 'The zip cannot be read'],
    [['other.csv'], 'this is neither OS Code-Point Open'],
    [['empty'], 'There is nothing to load'],
    [[], 'Name the folder'],
    [['x', '--unknown'], '--unknown'],
  ])('refuses %j', async (args, reason) => {
    write('other.csv', 'a,b,c');
    write('broken.zip', 'no zip');
    mkdirSync(join(folder, 'empty'), { recursive: true });
    const before = await held();
    const { outcome, sentences } = await load(...args);
    expect(outcome.ok).toBe(false);
    expect(sentences.join('\n')).toContain(reason);
    expect(await held()).toEqual(before);
  });

  it('keeps the names of indexes, and leaves no second set behind', async () => {
    const catalogue = directory().database.withTables<{
      pg_indexes: { tablename: string; schemaname: string; indexname: string; indexdef: string };
    }>();
    const indexes = () =>
      catalogue
        .selectFrom('pg_indexes')
        .select(['schemaname', 'indexname', 'indexdef'])
        .where('tablename', '=', 'postcodes')
        .orderBy('indexname')
        .execute();
    const before = await indexes();
    expect(before).toHaveLength(2);
    write('again.csv', leeds);
    await load('again.csv');
    expect(await indexes()).toEqual(before);
  });

  it('is stopped without a trace when its caller goes', async () => {
    write('stopped.csv', leeds);
    const before = await held();
    const { sentences } = await runDirectoryCommand(
      { database: directory().database, folder, signal: AbortSignal.abort() },
      ...['load', 'postcodes', 'stopped.csv'],
    );
    expect(sentences).toEqual(['The load was stopped: nothing was changed.']);
    expect(await held()).toEqual(before);
  });

  it('refuses a second load while one is under way', async () => {
    write('one.csv', leeds);
    const outcomes = await Promise.all([load('one.csv'), load('one.csv')]);
    const refused = outcomes.filter(({ outcome }) => !outcome.ok);
    expect(refused.map(({ sentences }) => sentences)).toEqual([
      ['Another load or an export is under way: nothing was changed.'],
    ]);
  });

  it('lets a search have its turn between batches', async () => {
    const letters = 'ABDEFGHJLNPQRSTUWXYZ'.split('');
    const units = letters.flatMap((one) => letters.map((other) => `1${one}${other}`));
    const districts = Array.from({ length: 12 }, (_, district) => `LS${20 + district}`);
    const postcodes = districts.flatMap((district) => units.map((unit) => `${district} ${unit}`));
    const lines = ['LS1 4AP', ...postcodes].map((written) => leeds.replace('LS1 4AP', written));
    write('many.csv', ...lines);
    const turns: ('batch' | 'search')[] = [];
    const database = directory().database.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: ({ result }) => {
        if (result.numAffectedRows !== undefined) turns.push('batch');
        return Promise.resolve(result);
      },
    });
    const loaded = runDirectoryCommand({ database, folder }, 'load', 'postcodes', 'many.csv');
    let isLoading = true;
    const ended = loaded.finally(() => (isLoading = false));
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- changes while the search is awaited
    while (isLoading) {
      await directory().ask(serviceTypePath());
      turns.push('search');
    }
    expect((await ended).outcome.ok).toBe(true);
    const between = turns.join(' ').split('search');
    const batches = between.map((run) => run.split('batch').length - 1);
    // A search makes at most eight statements, each of which waits for one batch at most.
    expect(Math.max(...batches)).toBeLessThanOrEqual(8);
  });
});
