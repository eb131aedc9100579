import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { aDeed, anAuditTrail, findFaults } from '#testing/an-audit-trail.ts';

const november = (day: number) => `2026-11-${String(day).padStart(2, '0')}T10:00:00Z`;

let folder: string;
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** One process over several days, one row a day. */
async function writeDays(first: number, last: number, given: Parameters<typeof anAuditTrail>[0]) {
  const written = anAuditTrail({ ...given, at: november(first) });
  folder = written.folder;
  for (let day = first; day <= last; day++) {
    written.setClock(november(day));
    await written.trail.record(aDeed());
  }
  await written.trail.close();
  return written;
}

const datesOf = (files: readonly string[]) => files.map((file) => basename(file).slice(0, 10));

it('keeps every file for ever unless told otherwise', async () => {
  const { files } = await writeDays(1, 20, {});
  expect(files()).toHaveLength(20);
});

it('deletes whole files that are older, day by day, and what is left is no fault', async () => {
  const { files, outcomes } = await writeDays(1, 9, { retentionDays: 3 });
  expect(datesOf(files())).toEqual(['2026-11-06', '2026-11-07', '2026-11-08', '2026-11-09']);
  expect(outcomes).toContain('deleted by rule');
  expect(await findFaults(folder)).toEqual([]);
});

it('deletes at the start what earlier processes left, their heads with their last file', async () => {
  await writeDays(1, 3, {});
  const { files, heads } = await writeDays(20, 20, { folder, retentionDays: 7 });
  expect(datesOf(files())).toEqual(['2026-11-20']);
  expect(heads()).toHaveLength(1);
  expect(await findFaults(folder)).toEqual([]);
});

it('deletes at the start, before anybody has done anything', async () => {
  await writeDays(1, 3, {});
  const idle = anAuditTrail({ folder, retentionDays: 7, at: november(20) });
  expect(await idle.trail.isWritable()).toBe(true);
  expect(datesOf(idle.files())).toEqual(['2026-11-20']);
});

it('does not excuse a missing file that was to be kept', async () => {
  const { files } = await writeDays(1, 9, { retentionDays: 3 });
  const [oldest = '', next = ''] = files();
  rmSync(oldest);
  expect(await findFaults(folder)).toEqual([
    `${basename(next)}, 1: the file before it, ${basename(oldest)}, is missing`,
  ]);
});

it('does not excuse a missing file between others', async () => {
  const { files } = await writeDays(1, 9, { retentionDays: 3 });
  const [, middle = ''] = files();
  rmSync(middle);
  expect(await findFaults(folder)).toHaveLength(1);
});

it('goes on finding nothing wrong when files are kept longer than before', async () => {
  await writeDays(1, 9, { retentionDays: 3 });
  await writeDays(10, 12, { folder, retentionDays: 300 });
  expect(await findFaults(folder)).toEqual([]);
});
