import { aCatalogueLine } from '#testing/a-catalogue.ts';
import { apiBase, serviceIdPath } from '#testing/a-search-path.ts';
import type { Asked } from '#testing/ask-directory.ts';
import { describeDirectory } from '#testing/describe-directory.ts';
import { clinicianAccount, foundDetails } from '#testing/start-directory.ts';
import { beforeAll, expect, it } from 'vitest';

describeDirectory('finding by ODS code', {}, (directory) => {
  beforeAll(() =>
    directory().fill({
      services: [
        aCatalogueLine({ id: '3', odsCode: 'FZZ01' }),
        aCatalogueLine({ id: '1', odsCode: ' fzz01  ' }),
        aCatalogueLine({ id: '2', odsCode: 'FZZ012' }),
        aCatalogueLine({ id: '4', odsCode: 'FZZ01', status: 'closed' }),
        aCatalogueLine({ id: '5', odsCode: 'FZZ09', referralRoles: [{ id: '2', name: 'HCP' }] }),
        aCatalogueLine({ id: '6', odsCode: '' }),
        aCatalogueLine({ id: '7', odsCode: 'Y0 001' }),
      ],
    }),
  );
  const ask = (code: string, asked?: Asked) =>
    directory().ask(`${apiBase}/services/byOdsCode/${code}`, asked);
  const find = async (code: string, asked?: Asked) =>
    foundDetails(await ask(code, asked)).map(({ id }) => id);

  it.each(['FZZ01', 'fzz01', '%20Fzz01%20'])(
    'gives every active service under the whole code %j',
    async (code) => {
      expect(await find(code)).toEqual(['1', '3']);
    },
  );

  it('takes blanks within a code as they are', async () => {
    expect([await find('y0%20001'), await find('Y0001')]).toEqual([['7'], []]);
  });

  it.each(['FZZ', 'FZZ0_', 'FZZ%25', '%20', 'FZZ01%00', '%EF%AC%80', '%F0%9F%A9%BA'])(
    'answers 200 and no service to %j',
    async (code) => {
      const { status, json } = await ask(code);
      expect(status).toBe(200);
      expect(json).toMatchObject({ success: { serviceCount: 0, services: [] } });
    },
  );

  it('gives only what the referral role lets the account see', async () => {
    expect(await find('FZZ09')).toEqual([]);
    expect(await find('FZZ09', { account: clinicianAccount })).toEqual(['5']);
  });

  it('gives the same record as finding by id, without a transaction', async () => {
    const { json } = await ask('FZZ012');
    expect(json).toEqual((await directory().ask(serviceIdPath('2'))).json);
    expect(json).toMatchObject({ success: { transactionId: 'NOT SET', serviceCount: 1 } });
  });
});
