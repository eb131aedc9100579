import { aCatalogueLine, aSymptomGroup } from '#testing/a-catalogue.ts';
import { clinicalTermPath, serviceIdPath } from '#testing/a-search-path.ts';
import { anyCatalogue } from '#testing/any-catalogue.ts';
import { describeDirectory } from '#testing/describe-directory.ts';
import { runDirectoryCommand } from '#testing/run-directory-command.ts';
import { foundDetails, foundServices } from '#testing/start-directory.ts';
import fc from 'fast-check';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import type { CatalogueLine } from '../catalogue/catalogue-line.ts';
import { fillCatalogue } from '../catalogue/fill-catalogue.ts';

const folder = mkdtempSync(join(tmpdir(), 'load-services-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const toFile = (lines: readonly unknown[]) =>
  lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');

const amber = { rag: 'AMBER', human: 'LOW', hex: '#FFBF00' };
const stamp = { date: '25/11/2026', time: '14:02', by: 'line.user' };

describeDirectory('load services', {}, (directory) => {
  const run = (...words: string[]) =>
    runDirectoryCommand({ database: directory().database, folder }, ...words);
  const load = (lines: readonly unknown[], ...options: string[]) => {
    writeFileSync(join(folder, 'services.ndjson'), toFile(lines));
    return run('load', 'services', 'services.ndjson', ...options);
  };
  const exported = async () => (await run('export', 'services')).output;
  const find = async () =>
    foundServices(await directory().ask(clinicalTermPath())).map(({ id }) => id);
  const report = (id: number, at: number) =>
    directory()
      .database.insertInto('capacities')
      .values({
        service_id: id,
        rating: 'red',
        updated_at: new Date(at),
        reset_at: new Date(at + 3_600_000),
        updated_by: 'somebody',
      })
      .execute();

  beforeEach(async () => {
    await directory().database.deleteFrom('facts').execute();
    for (const table of ['services', 'postcodes', 'symptoms', 'capacities'] as const)
      await directory().database.deleteFrom(table).execute();
    await directory().fill({ services: [aCatalogueLine({ id: '9' })] });
  });

  it('replaces the services that searches find', async () => {
    expect(await find()).toEqual(['9']);
    const { sentences } = await load([
      aCatalogueLine({ id: '1' }),
      '',
      aCatalogueLine({ id: '2' }),
    ]);
    expect(sentences).toEqual([expect.stringMatching(/^Loaded 2 services in /)]);
    expect(await find()).toEqual(['1', '2']);
    expect(foundDetails(await directory().ask(serviceIdPath('9')))).toEqual([]);
  });

  it('reports every bad line with its number and changes nothing', async () => {
    const { outcome, sentences } = await load([
      aCatalogueLine({ id: '1' }),
      '{"id": ',
      { ...aCatalogueLine({ id: '2' }), colour: 'red' },
      aCatalogueLine({ id: '1' }),
      { ...aCatalogueLine({ id: '3' }), name: undefined },
    ]);
    expect(outcome.ok).toBe(false);
    expect(sentences).toEqual([
      expect.stringMatching(/^line 2: this is not JSON/),
      'line 3: unknown key "colour"',
      'line 4: the service id 1 is that of line 1 already',
      'line 5: name is missing',
      expect.stringContaining('4 lines are wrong: nothing was changed.'),
    ]);
    expect(await find()).toEqual(['9']);
  });

  it('loads the others when told to skip bad lines', async () => {
    await load([aCatalogueLine({ id: '1' }), 'no JSON'], '--skip-bad-lines');
    expect(await find()).toEqual(['1']);
  });

  it('says what the loaded services refer to in vain', async () => {
    const { sentences } = await load([
      aCatalogueLine({
        id: '1',
        serviceReferrals: { restricted: true, services: [{ id: '77', name: 'Elsewhere' }] },
        symptomGroups: [aSymptomGroup(5, 6, 7)],
      }),
    ]);
    expect(sentences.slice(0, 2)).toEqual([
      'Service referrals lists name 1 services that are not in the file.',
      expect.stringContaining('The symptom list lacks 2 symptom pairs of these services'),
    ]);
  });

  it('leaves alone what was reported, which answers while it is later than the line', async () => {
    const hour = 3_600_000;
    await report(1, Date.now() - 2 * hour);
    await report(2, Date.now() - 2 * hour);
    const updatedAt = (hours: number) => new Date(Date.now() - hours * hour).toISOString();
    const capacity = { status: amber, updated: stamp };
    await load([
      aCatalogueLine({ id: '1', capacity: { ...capacity, updatedAt: updatedAt(1) } }),
      aCatalogueLine({ id: '2', capacity: { ...capacity, updatedAt: updatedAt(3) } }),
    ]);
    const found = foundServices(await directory().ask(clinicalTermPath()));
    expect(found.map(({ id, capacity: { status } }) => [id, status.rag])).toEqual([
      ['1', 'AMBER'],
      // Red until an hour ago, when it returned to green.
      ['2', 'GREEN'],
    ]);
  });

  it('is never overwritten by demonstration data', async () => {
    await load([aCatalogueLine({ id: '1' })]);
    await fillCatalogue(directory().database, {
      postcodes: [],
      symptoms: [],
      services: [aCatalogueLine({ id: '8' })],
    });
    expect(await find()).toEqual(['1']);
  });

  it('gives back every line as it was loaded, byte for byte from then on', async () => {
    await fc.assert(
      fc.asyncProperty(anyCatalogue, async ({ services }) => {
        const lines: CatalogueLine[] = services.map((line, index) =>
          index % 3 === 0
            ? {
                ...line,
                name: `Smith &amp; Söhne \\ "${index}" 🏥`,
                capacity: {
                  status: amber,
                  updated: stamp,
                  updatedAt: `2026-11-25T15:02:00.000+01:00`,
                  resetAt: '2026-11-26T14:02:00Z',
                },
              }
            : line,
        );
        expect((await load(lines)).outcome.ok).toBe(true);
        const first = await exported();
        expect(
          first
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line) as unknown),
        ).toEqual(lines);
        writeFileSync(join(folder, 'again.ndjson'), first);
        expect((await run('load', 'services', 'again.ndjson')).outcome.ok).toBe(true);
        expect(await exported()).toBe(first);
      }),
      { numRuns: 3 },
    );
  });

  it('exports what was reported since, and takes it back', async () => {
    await load([aCatalogueLine({ id: '1' })]);
    const at = Date.parse('2026-11-25T14:02:00Z');
    await report(1, at);
    const first = await exported();
    expect(JSON.parse(first)).toMatchObject({
      capacity: {
        status: { rag: 'RED', human: 'NONE' },
        updated: { date: '25/11/2026', time: '14:02', by: 'somebody' },
        updatedAt: '2026-11-25T14:02:00.000Z',
        resetAt: '2026-11-25T15:02:00.000Z',
      },
    });
    await directory().database.deleteFrom('capacities').execute();
    await load([JSON.parse(first)]);
    expect(await exported()).toBe(first);
  });

  it('exports into a file that its owner alone may read', async () => {
    await load([aCatalogueLine({ id: '1' })]);
    const { sentences } = await run('export', 'services', '--to', 'out.ndjson');
    expect(sentences).toEqual(['Exported 1 services.']);
    expect(readFileSync(join(folder, 'out.ndjson'), 'utf8')).toBe(await exported());
    expect(statSync(join(folder, 'out.ndjson')).mode & 0o777).toBe(0o600);
    expect((await run('export', 'services', '--to', 'no/such/out')).outcome.ok).toBe(false);
  });

  it('loads a symptom list that searches then know', async () => {
    writeFileSync(
      join(folder, 'symptoms.csv'),
      'sg_id,sg_name,sd_id,sd_name,words\n5,Five,6,Six,fever; hot\n5,Five,x,Six,\n',
    );
    const refused = await run('load', 'symptoms', 'symptoms.csv');
    expect(refused.sentences[0]).toBe('line 3: sd_id must be a whole number above 0');
    expect((await run('load', 'symptoms', 'symptoms.csv', '--skip-bad-lines')).outcome.ok).toBe(
      true,
    );
    const list = await directory().ask('/app/controllers/api/v1.0/symptoms');
    expect(list.json).toMatchObject({
      symptoms: [{ sgId: 5, sgName: 'Five', sdId: 6, sdName: 'Six', words: ['fever', 'hot'] }],
    });
    expect((await directory().ask(clinicalTermPath({ clinicalTerm: '5=6' }))).status).toBe(200);
  });
});
