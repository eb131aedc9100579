import { clinicalTermPath, serviceTypePath } from '#testing/a-search-path.ts';
import { describeDirectory } from '#testing/describe-directory.ts';
import { pharmacyFile } from '#testing/nhs-list-files.ts';
import { runDirectoryCommand } from '#testing/run-directory-command.ts';
import { foundServices } from '#testing/start-directory.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'load-nhs-lists-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

writeFileSync(
  join(folder, 'pharmacies.csv'),
  pharmacyFile(
    ['FA001', 'LS1 4AP', 'Community', '09:00-17:30', '8.5'],
    ['FA002', 'ZZ1 1ZZ', 'Community', '09:00-17:30', '8.5'],
  ),
);

describeDirectory('load nhs-lists', {}, (directory) => {
  const load = (...options: string[]) =>
    runDirectoryCommand(
      { database: directory().database },
      'load',
      'nhs-lists',
      folder,
      ...options,
    );
  const find = async (path: string) =>
    foundServices(await directory().ask(path)).map(({ odsCode }) => odsCode);

  beforeEach(async () => {
    for (const table of ['services', 'postcodes', 'symptoms', 'facts'] as const)
      await directory().database.deleteFrom(table).execute();
    await directory().fill({});
  });

  it('makes organisations with a known postcode searchable, by type and by clinical term', async () => {
    const { sentences } = await load('--skip-bad-lines');
    expect(sentences).toContainEqual(expect.stringMatching(/ZZ1 1ZZ is not in the postcode table/));
    expect(sentences.at(-1)).toMatch(/^Loaded 1 services in /);
    expect(await find(serviceTypePath({ serviceTypeIds: '13' }))).toEqual(['FA001']);
    expect(await find(clinicalTermPath({ clinicalTerm: '360=14041' }))).toEqual(['FA001']);
  });

  it('changes nothing when a line is wrong, unless told to skip it', async () => {
    const { outcome } = await load();
    expect(outcome.ok).toBe(false);
    expect(await find(serviceTypePath({ serviceTypeIds: '13' }))).toEqual([]);
  });

  it('asks for postcodes first, in place of a complaint about each line', async () => {
    await directory().database.deleteFrom('postcodes').execute();
    const { outcome, sentences } = await load('--skip-bad-lines');
    expect(outcome.ok).toBe(false);
    expect(sentences).toEqual([expect.stringContaining('load postcodes first')]);
  });
});
