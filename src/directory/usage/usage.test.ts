import { aCatalogueLine } from '#testing/a-catalogue.ts';
import { clinicalTermPath, serviceIdPath } from '#testing/a-search-path.ts';
import { describeDirectory } from '#testing/describe-directory.ts';
import { londonDateOf } from '#domain/opening/london-time.ts';
import { callHandlerAccount } from '#testing/start-directory.ts';
import { expect, it } from 'vitest';
import { createUsageCounter } from './create-usage-counter.ts';

describeDirectory('the use of accounts', {}, (directory) => {
  const usage = async (...words: string[]) =>
    (await directory().run('account', 'usage', '--csv', ...words)).output;

  it('is counted by day, account, question and status, and by no name that is no account', async () => {
    await directory().fill({ services: [aCatalogueLine({ id: '1' })] });
    const { ask } = directory();
    await ask(clinicalTermPath({ postcode: 'LS14AP' }));
    await ask(clinicalTermPath({ postcode: 'LS14AP' }));
    await ask(clinicalTermPath({ postcode: 'ZZ999ZZ' }));
    await ask(serviceIdPath('1'), { method: 'HEAD' });
    await ask('/health');
    await ask('/nowhere');
    await ask(clinicalTermPath(), { account: { username: 'typed-name', password: 'x' } });
    const today = londonDateOf(Date.now());
    const { username } = callHandlerAccount;
    expect((await usage()).split('\r\n')).toEqual([
      'Day,Username,Question,Status,Count',
      `${today},(nobody),unauthorised,401,1`,
      `${today},(nobody),unknown,404,1`,
      `${today},${username},byClinicalTerm,200,2`,
      `${today},${username},byClinicalTerm,400,1`,
      `${today},${username},byServiceId,200,1`,
      '',
    ]);
  });

  it('is counted further where it was, under the account also when the directory fails', async () => {
    const { ask, database } = directory();
    await ask(clinicalTermPath());
    await database.schema.alterTable('services').renameTo('away').execute();
    expect((await ask(serviceIdPath('1'))).status).toBe(503);
    await database.schema.alterTable('away').renameTo('services').execute();
    const counted = await usage();
    expect(counted).toContain(`${callHandlerAccount.username},byClinicalTerm,200,3\r\n`);
    expect(counted).toContain(`${callHandlerAccount.username},failed,503,1\r\n`);
  });

  it('is shown for the days that are asked for', async () => {
    await directory()
      .database.insertInto('account_usage')
      .values({ day: '2026-02-03', username: 'a,b', question: 'symptoms', status: 200, count: 7 })
      .execute();
    const line = '2026-02-03,"a,b",symptoms,200,7\r\n';
    expect(await usage('--from', '2026-02-03', '--to', '2026-02-03')).toBe(
      `Day,Username,Question,Status,Count\r\n${line}`,
    );
    expect(await usage('--from', '2026-02-04')).not.toContain(line);
    expect(await usage('--to', '2026-02-02')).toBe('Day,Username,Question,Status,Count\r\n');
    for (const day of ['2026-02-30', 'yesterday', '2026-2-3'])
      expect((await directory().run('account', 'usage', '--from', day)).outcome.ok).toBe(false);
  });

  it('belongs to London’s day, also in summer', async () => {
    const { database } = directory();
    const counter = createUsageCounter(database, () => Date.UTC(2025, 6, 1, 23, 30), null);
    counter.count({ question: 'symptoms', status: 200, username: 'summer' });
    await counter.close();
    expect(await usage('--from', '2025-07-02', '--to', '2025-07-02')).toContain('summer');
  });
});
