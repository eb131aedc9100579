import { mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aDeed, anAuditTrail } from '#testing/an-audit-trail.ts';
import { runAuditCommand } from './run-audit-command.ts';

let dataFolder: string;
let output: string;
let said: string;
let written: ReturnType<typeof anAuditTrail>;
beforeEach(async () => {
  [output, said] = ['', ''];
  dataFolder = mkdtempSync(join(tmpdir(), 'signpost-audit-command-'));
  vi.stubEnv('DATA_DIR', dataFolder);
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((output += String(text))));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((said += String(text))));
  written = anAuditTrail({ folder: join(dataFolder, 'audit') });
  await written.trail.record(aDeed());
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await written.trail.close();
  rmSync(dataFolder, { recursive: true });
});

describe('npm run audit -- verify', () => {
  it('says that all is well, while the trail is being written', async () => {
    expect(await runAuditCommand(['verify'])).toBe(0);
    expect([said, output]).toEqual([
      '2 rows in 1 files of 1 chains were read: all are as they were written.\n',
      '',
    ]);
  });

  it('fails with the file and the row of each fault', async () => {
    const [file = ''] = written.files();
    truncateSync(file, 100);
    expect(await runAuditCommand(['verify'])).toBe(1);
    expect(said).toMatch(/^2026-11-16_.*\.jsonl: the chain is cut off after row 0/);
  });

  it('fails where there is no trail', async () => {
    rmSync(join(dataFolder, 'audit'), { recursive: true });
    expect(await runAuditCommand(['verify'])).toBe(1);
    expect(said).toContain('There is no audit trail');
  });
});

describe('npm run audit -- export', () => {
  it('writes the rows to the output and nothing else', async () => {
    const words = ['export', '--from', '2026-11-16', '--to', '2026-11-16', '--kind', 'search'];
    expect(await runAuditCommand(words)).toBe(0);
    expect(output.split('\r\n')).toHaveLength(3);
    expect(said).toBe('');
  });

  it.each([
    [['--from', '2026-11-31', '--to', '2026-12-01'], '--from and --to must be dates'],
    [['--from', '2026-11-01'], '--from and --to must be dates'],
    [['--from', '2026-11-02', '--to', '2026-11-01'], '--from must not be later'],
    [['--from', '2026-11-01', '--to', '2026-11-02', '--kind', 'look'], '--kind must be one of'],
  ])('refuses %j', async (options, sentence) => {
    expect(await runAuditCommand(['export', ...options])).toBe(1);
    expect(said).toContain(sentence);
    expect(output).toBe('');
  });
});

it.each([
  [[]],
  [['check']],
  [['verify', 'more']],
  [['verify', '--from', '2026-11-01']],
  [['export', '--all']],
])('lists what it can do when asked for %j', async (words) => {
  expect(await runAuditCommand(words)).toBe(2);
  expect(said).toContain('npm run audit -- verify');
});
