import { aCatalogueLine } from '#testing/a-catalogue.ts';
import { clinicalTermPath } from '#testing/a-search-path.ts';
import { describeDirectory } from '#testing/describe-directory.ts';
import { callHandlerAccount, foundServices } from '#testing/start-directory.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bringAccountsInLine } from './bring-accounts-in-line.ts';

const lines: string[] = [];
const log = { write: (line: string) => lines.push(line) };
const folder = mkdtempSync(join(tmpdir(), 'signpost-accounts-'));
const passwordFile = join(folder, 'password');
const password = 'one that stands in a file';
writeFileSync(passwordFile, `${password}\n`);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describeDirectory('accounts', { log }, (directory) => {
  const run = (...words: string[]) => directory().run('account', ...words);
  const search = (username: string, given = password) =>
    directory().ask(clinicalTermPath(), { account: { username, password: given } });
  const status = async (username: string, given?: string) => (await search(username, given)).status;
  const changes = () =>
    lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ account }) => account !== undefined);

  beforeAll(() =>
    directory().fill({
      services: [
        aCatalogueLine({ id: '1' }),
        aCatalogueLine({ id: '2', referralRoles: [{ id: '129', name: 'Digital Referral' }] }),
      ],
    }),
  );

  it('added with a password made for it is let in, and sees what its role sees', async () => {
    const { outcome, output } = await run('add', 'made', '--role', 'digital referral');
    expect(outcome.ok).toBe(true);
    expect(output).toMatch(/^[\w-]{32}\n$/);
    expect(JSON.stringify(outcome)).not.toContain(output.trim());
    const answered = await search('made', output.trim());
    expect(foundServices(answered).map(({ id }) => id)).toEqual(['2']);
    expect(lines.join('')).not.toContain(output.trim());
  });

  it('added with the password of a file says nothing of it', async () => {
    const { outcome, output } = await run(
      'add',
      'filed',
      '--role',
      '2',
      '--password-file',
      passwordFile,
    );
    expect([outcome.ok, output]).toEqual([true, '']);
    expect(JSON.stringify(outcome)).not.toContain(password);
    expect(await status('filed')).toBe(200);
    expect((await run('add', 'filed', '--role', '2')).outcome.ok).toBe(false);
  });

  it.each([
    ['a colon', ['a:b', '--role', '2']],
    ['a control character', ['a\u0007b', '--role', '2']],
    ['a blank at an end', [' a', '--role', '2']],
    ['a name of the directory’s own', ['Robot', '--role', '2']],
    ['no name', ['--role', '2']],
    ['two names', ['a', 'b', '--role', '2']],
    ['no role', ['a']],
    ['a role that is not published', ['a', '--role', '3']],
    ['an option that is none', ['a', '--role', '2', '--password', 'secret']],
    ['a file that is not there', ['a', '--role', '2', '--password-file', join(folder, 'none')]],
  ])('is not added with %s', async (_what, words) => {
    const { outcome } = await run('add', ...words);
    expect(outcome.ok).toBe(false);
    expect((await run('list')).output).not.toMatch(/^\s?(a|Robot)\b/m);
  });

  it('disabled is let in no more from that moment, and again once enabled', async () => {
    await run('add', 'barred', '--role', '23', '--password-file', passwordFile);
    expect(await status('barred')).toBe(200);
    const { outcome } = await run('disable', 'barred');
    expect(outcome).toEqual({ ok: true, value: ['Account barred is disabled.'] });
    expect(await status('barred')).toBe(401);
    await run('enable', 'barred');
    expect(await status('barred')).toBe(200);
    expect((await run('disable', 'nobody')).outcome.ok).toBe(false);
  });

  it('changed in role and password counts at once, and is logged without the password', async () => {
    await run('add', 'moved', '--role', '2', '--password-file', passwordFile);
    expect(foundServices(await search('moved')).map(({ id }) => id)).toEqual(['1']);
    await run('change', 'moved', '--role', '129');
    expect(foundServices(await search('moved')).map(({ id }) => id)).toEqual(['2']);
    const { output } = await run('change', 'moved', '--new-password');
    expect(await status('moved')).toBe(401);
    expect(await status('moved', output.trim())).toBe(200);
    const about = { level: 'warn', account: 'moved', by: 'command' };
    expect(changes().slice(-2)).toEqual([
      expect.objectContaining({ ...about, change: 'role changed', from: 2, to: 129 }),
      expect.objectContaining({ ...about, change: 'password replaced' }),
    ]);
    expect(lines.join('')).not.toContain(output.trim());
  });

  it('refuses an unknown name, a wrong password and a disabled account in the same bytes', async () => {
    await run('add', 'shut', '--role', '2', '--password-file', passwordFile);
    await run('disable', 'shut');
    const answers = [await search('unknown'), await search('filed', 'wrong'), await search('shut')];
    const seen = answers.map(({ status: code, text, headers }) =>
      JSON.stringify([code, text, { ...headers, 'x-request-id': '', date: '' }]),
    );
    expect(new Set(seen).size).toBe(1);
  });

  it('named by the settings and disabled says that this lasts until the next start, which logs what it changes', async () => {
    const { username } = callHandlerAccount;
    const { outcome } = await run('disable', username);
    expect(outcome).toMatchObject({ ok: true, value: [/disabled/, /next start/] });
    await run('change', username, '--role', '2', '--may-report-capacity', 'yes');
    lines.length = 0;
    const changed = { ...callHandlerAccount, password: 'new in the settings' };
    await bringAccountsInLine(directory().database, [changed], log);
    const about = { account: username, by: 'settings' };
    expect(changes()).toEqual([
      expect.objectContaining({ ...about, change: 'role changed', from: 2, to: 23 }),
      expect.objectContaining({ ...about, change: 'password replaced' }),
      expect.objectContaining({ ...about, change: 'enabled' }),
    ]);
    expect(lines.join('')).not.toContain(changed.password);
    lines.length = 0;
    await bringAccountsInLine(directory().database, [changed], log);
    expect(lines).toEqual([]);
    expect((await run('list')).output).toMatch(
      /test-call-handler +23 Pathways Referral +enabled +yes/,
    );
  });

  it('are listed without their hashes, with the day on which they were last used', async () => {
    const { output } = await run('list');
    expect(output).not.toMatch(/scrypt|\$/);
    expect(output).toMatch(/^barred +23 Pathways Referral +enabled +no +\d{4}-\d\d-\d\d$/m);
    expect(output).toMatch(/^shut +2 HCP Registered +disabled +no +never$/m);
  });
});
