import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDeed, anAuditTrail } from '#testing/an-audit-trail.ts';
import { exportTrail, type ExportRequest } from './export-trail.ts';

let written: ReturnType<typeof anAuditTrail>;
beforeAll(async () => {
  written = anAuditTrail({ at: '2026-07-01T10:00:00Z' });
  await written.trail.record(aDeed({ transactionIds: ['A-1', 'B-2'], serviceIds: ['1', '2'] }));
  written.setClock('2026-07-01T22:59:59.999Z');
  await written.trail.record(aDeed({ kind: 'reveal', by: null, outwardCode: null }));
  written.setClock('2026-07-01T23:00:00Z');
  await written.trail.record(aDeed({ subject: '=HYPERLINK("http://x")', role: 'a,"b"\nc' }));
  written.setClock('2026-07-03T10:00:00Z');
  await written.trail.record(aDeed());
  await written.trail.close();
});
afterAll(() => {
  written.remove();
});

/** Cells of records that end as RFC 4180 says, quoted or not. */
const readCells = (text: string): string[][] =>
  text
    .split('\r\n')
    .slice(0, -1)
    .map((record) =>
      [...record.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
        ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain,
      ),
    );

async function exported(request: Partial<ExportRequest> = {}) {
  const faults: string[] = [];
  const chunks: string[] = [];
  const asked = { from: '2026-07-01', to: '2026-07-03', kind: null, ...request };
  const rows = exportTrail(written.folder, asked, ({ sentence }) => faults.push(sentence));
  for await (const chunk of rows) chunks.push(chunk);
  const text = chunks.join('');
  const [header = [], ...records] = readCells(text);
  const named = records.map((cells) =>
    Object.fromEntries(header.map((name, i) => [name, cells[i]])),
  );
  return { text, faults, header, rows: named };
}

describe('the exported rows', () => {
  it('have a header and every field of a row', async () => {
    const { rows, header, text } = await exported({ to: '2026-07-01' });
    expect(text.endsWith('\r\n')).toBe(true);
    expect(header.join()).toBe(
      'time,kind,by,subject,audience,role,organisation,outward_code,service_ids,transaction_ids,event_id,reason,chain,sequence',
    );
    expect(rows[0]).toEqual({
      time: '2026-07-01T10:00:00.000Z',
      kind: 'search',
      by: 'clinicalTerm',
      subject: '555000000106',
      audience: 'clinician',
      role: 'S8000:G8000:R8000',
      organisation: 'A1',
      outward_code: 'LS1',
      service_ids: '1 2',
      transaction_ids: 'A-1 B-2',
      event_id: '',
      reason: '',
      chain: expect.stringMatching(/^20260701T/) as string,
      sequence: '2',
    });
  });

  it('are those of whole days in London, both ends included', async () => {
    const sequences = async (from: string, to: string) =>
      (await exported({ from, to })).rows.map(({ sequence }) => sequence);
    expect(await sequences('2026-07-01', '2026-07-01')).toEqual(['2', '3']);
    expect(await sequences('2026-07-02', '2026-07-02')).toEqual(['5']);
    expect(await sequences('2026-07-02', '2026-07-03')).toEqual(['5', '7']);
    expect(await sequences('2026-06-01', '2026-06-30')).toEqual([]);
  });

  it('are of one kind where one is asked', async () => {
    const { rows } = await exported({ kind: 'reveal' });
    expect(rows.map(({ kind }) => kind)).toEqual(['reveal']);
  });

  it('quote what needs it, and hold nothing that a spreadsheet takes for a formula', async () => {
    const { rows, text } = await exported({ from: '2026-07-02', to: '2026-07-02' });
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(rows[0]).toMatchObject({ subject: `'=HYPERLINK("http://x")`, role: 'a,"b"\nc' });
  });

  it('leave out a row that was changed, and say so', async () => {
    const [file = ''] = written.files();
    const sound = readFileSync(file, 'utf8');
    writeFileSync(file, sound.replace('"kind":"reveal"', '"kind":"search"'));
    const { rows, faults } = await exported({ to: '2026-07-01' });
    expect([rows.length, faults]).toEqual([1, ['it is not as it was written']]);
    writeFileSync(file, sound);
  });
});
