import { appendFileSync, readFileSync, renameSync, rmSync, statSync, truncateSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aDeed, anAuditTrail, findFaults, readDeeds } from '#testing/an-audit-trail.ts';

let written: ReturnType<typeof anAuditTrail>;
beforeEach(() => {
  written = anAuditTrail();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await written.trail.close();
  written.remove();
});

const unavailable = { code: 'auditUnavailable', statusCode: 503 };

/** The prototype of every open file, on which a disk's faults can be played. */
async function openFiles(): Promise<FileHandle> {
  const handle = await open(process.execPath);
  await handle.close();
  return Object.getPrototypeOf(handle) as FileHandle;
}

const noSpace = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });

describe('a row', () => {
  it('holds these fields and no others', async () => {
    await written.trail.record(aDeed());
    expect(readDeeds(written.folder)).toEqual([
      {
        ...aDeed(),
        chain: expect.stringMatching(/^20261116T100000Z-[0-9a-f]{8}$/) as string,
        sequence: 2,
        previous: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        time: '2026-11-16T10:00:00.000Z',
      },
    ]);
  });

  it('is in a file that only its owner may read, in a folder that only its owner may open', async () => {
    await written.trail.record(aDeed());
    const modes = [...written.files(), ...written.heads()].map(
      (file) => statSync(file).mode & 0o777,
    );
    expect(modes).toEqual([0o600, 0o600]);
    expect(statSync(written.folder).mode & 0o777).toBe(0o700);
  });

  it('is on the disk when it is said to be recorded', async () => {
    const files = await openFiles();
    let synced = '';
    const datasync = vi.spyOn(files, 'datasync').mockImplementation(() => {
      synced = readFileSync(written.files()[0] ?? '', 'utf8');
      return Promise.resolve();
    });
    await written.trail.record(aDeed({ subject: 'someone' }));
    expect(datasync).toHaveBeenCalled();
    expect(synced).toContain('"someone"');
  });
});

it('many rows at once share their way to the disk', async () => {
  const datasync = vi.spyOn(await openFiles(), 'datasync');
  const rows = Array.from({ length: 200 }, (_, i) => aDeed({ serviceIds: [String(i)] }));
  await Promise.all(rows.map((row) => written.trail.record(row)));
  expect(datasync.mock.calls.length).toBeLessThan(10);
  expect(readDeeds(written.folder).map(({ serviceIds }) => serviceIds)).toEqual(
    rows.map(({ serviceIds }) => serviceIds),
  );
  expect(await findFaults(written.folder)).toEqual([]);
});

describe('a new file', () => {
  it('begins with a new day in London, and follows the last row of the one before', async () => {
    written.setClock('2026-07-01T22:59:59Z');
    await written.trail.record(aDeed());
    written.setClock('2026-07-01T23:00:00Z');
    await written.trail.record(aDeed());
    expect(written.files().map((file) => file.split('/').at(-1)?.slice(0, 10))).toEqual([
      '2026-07-01',
      '2026-07-02',
    ]);
    const [before = '', after = ''] = written.files().map((file) => readFileSync(file, 'utf8'));
    const lastHash = /"hash":"([0-9a-f]{64})"\}\n$/.exec(before)?.[1];
    expect(JSON.parse(after.split('\n')[0] ?? '')).toMatchObject({
      kind: 'opened',
      previous: lastHash,
      previousFile: written.files()[0]?.split('/').at(-1),
    });
    expect(await findFaults(written.folder)).toEqual([]);
  });

  it('begins when one has grown enough', async () => {
    const small = anAuditTrail({ mostFileBytes: 1000 });
    for (let i = 0; i < 9; i++) await small.trail.record(aDeed());
    expect(small.files().length).toBeGreaterThan(2);
    expect(readDeeds(small.folder)).toHaveLength(9);
    expect(await findFaults(small.folder)).toEqual([]);
    small.remove();
  });
});

describe('a trail that cannot be written', () => {
  it('refuses while its folder is away, and goes on by itself when it is back', async () => {
    await written.trail.record(aDeed());
    renameSync(written.folder, `${written.folder}-away`);
    await expect(written.trail.record(aDeed())).rejects.toMatchObject(unavailable);
    await expect(written.trail.requireWritable()).rejects.toMatchObject(unavailable);
    expect(await written.trail.isWritable()).toBe(false);
    renameSync(`${written.folder}-away`, written.folder);
    await written.trail.requireWritable();
    await written.trail.record(aDeed());
    expect(readDeeds(written.folder)).toHaveLength(2);
    expect(written.outcomes).toContain('unavailable');
    expect(written.outcomes.at(-1)).toBe('available');
    expect(await findFaults(written.folder)).toEqual([]);
  });

  it('cuts off the half row that a full disk left, and says so', async () => {
    await written.trail.record(aDeed());
    const files = await openFiles();
    const full = vi.spyOn(files, 'write').mockImplementation(() => {
      appendFileSync(written.files()[0] ?? '', '{"chain":"2026');
      return Promise.reject(noSpace);
    });
    await expect(written.trail.record(aDeed())).rejects.toMatchObject(unavailable);
    full.mockRestore();
    expect(readFileSync(written.files()[0] ?? '', 'utf8')).not.toMatch(/\n$/);
    await written.trail.record(aDeed({ subject: 'next' }));
    expect(readDeeds(written.folder).map(({ subject }) => subject)).toEqual([
      aDeed().subject,
      'next',
    ]);
    expect(written.outcomes).toContain('file repaired');
    expect(await findFaults(written.folder)).toEqual([]);
  });

  it('takes back rows of which the disk did not say that it had them', async () => {
    await written.trail.record(aDeed());
    const failing = vi.spyOn(await openFiles(), 'datasync').mockRejectedValueOnce(noSpace);
    await expect(written.trail.record(aDeed({ subject: 'refused' }))).rejects.toMatchObject(
      unavailable,
    );
    failing.mockRestore();
    await written.trail.record(aDeed());
    expect(readFileSync(written.files()[0] ?? '', 'utf8')).not.toContain('refused');
    expect(await findFaults(written.folder)).toEqual([]);
  });

  it('begins as soon as it can be written for the first time', async () => {
    const away = anAuditTrail({ folder: `${written.folder}/file/audit` });
    await written.trail.record(aDeed());
    appendFileSync(`${written.folder}/file`, 'in the way');
    await expect(away.trail.record(aDeed())).rejects.toMatchObject(unavailable);
    rmSync(`${written.folder}/file`);
    await away.trail.record(aDeed());
    expect(readDeeds(away.folder)).toHaveLength(1);
  });

  it('refuses all who wait, and each of them once', async () => {
    renameSync(written.folder, `${written.folder}-away`);
    appendFileSync(written.folder, 'in the way');
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () => written.trail.record(aDeed())),
    );
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(20);
    rmSync(written.folder);
    renameSync(`${written.folder}-away`, written.folder);
  });
});

it('a file that somebody shortened is left as it is, and the chain goes on in another', async () => {
  await written.trail.record(aDeed());
  await written.trail.record(aDeed());
  const [file = ''] = written.files();
  truncateSync(file, readFileSync(file).lastIndexOf('{'));
  await written.trail.record(aDeed());
  expect(written.files()).toHaveLength(2);
  expect(written.outcomes).toContain('file altered');
  expect(await findFaults(written.folder)).toEqual([
    expect.stringContaining('row 3 of the chain missing before it'),
  ]);
});
