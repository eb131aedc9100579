import { aCatalogueLine, aSymptomGroup } from '#testing/a-catalogue.ts';
import { apiBase, clinicalTermPath, serviceIdPath } from '#testing/a-search-path.ts';
import type { Asked } from '#testing/ask-directory.ts';
import { describeDirectory } from '#testing/describe-directory.ts';
import {
  callHandlerAccount,
  clinicianAccount,
  foundDetails,
  foundServices,
} from '#testing/start-directory.ts';
import fc from 'fast-check';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { capacityStateSchema } from './capacity-schemas.ts';

const hour = 3_600_000;
const start = Date.UTC(2026, 10, 24, 12);
let time = start;
const iso = (at: number) => new Date(at).toISOString();

const settings = { now: () => time };

describeDirectory('capacity by command', settings, (directory) => {
  const run = (...words: string[]) => directory().run('capacity', ...words);
  const rag = async () => {
    const [compact] = foundServices(await directory().ask(clinicalTermPath()));
    return compact?.capacity.status.rag;
  };
  const updated = async () => {
    const [details] = foundDetails(await directory().ask(serviceIdPath('1')));
    return details?.capacity.updated;
  };
  beforeAll(() =>
    directory().fill({
      services: [
        aCatalogueLine({ id: '1', name: 'Pharmacy', symptomGroups: [aSymptomGroup(1156, 4020)] }),
      ],
    }),
  );
  beforeEach(() => {
    time = start;
  });

  it('is in the next search, and returns to green at its instant, which is an update', async () => {
    expect((await run('1', 'amber', '--for', '4h')).outcome).toEqual({
      ok: true,
      value: [
        'Service 1, Pharmacy: amber, last updated 2026-11-24 12:00 by operator, returns to green 2026-11-24 16:00.',
      ],
    });
    expect(await rag()).toBe('AMBER');
    expect(await updated()).toEqual({ date: '24/11/2026', time: '12:00', by: 'operator' });
    time = start + 4 * hour;
    expect(await rag()).toBe('GREEN');
    expect(await updated()).toEqual({ date: '24/11/2026', time: '16:00', by: 'ROBOT' });
    time = start + 28 * hour + 1;
    expect(await rag()).toBe('');
    expect((await run('1')).outcome).toEqual({
      ok: true,
      value: [
        'Service 1, Pharmacy: not reported in the last 24 hours, last updated 2026-11-24 16:00 by ROBOT.',
      ],
    });
  });

  it('red for five days is not reported after one, and green after five', async () => {
    await run('1', 'red', '--for', '5d');
    expect(await rag()).toBe('RED');
    time = start + 25 * hour;
    expect(await rag()).toBe('');
    time = start + 120 * hour;
    expect(await rag()).toBe('GREEN');
    expect((await run('1', 'green')).outcome.ok).toBe(true);
    expect(await updated()).toMatchObject({ by: 'operator' });
  });

  it.each([
    [[]],
    [['1', 'blue', '--for', '4h']],
    [['1', 'amber']],
    [['1', 'green', '--for', '4h']],
    [['1', 'red', '--for', '0m']],
    [['1', 'red', '--for', '121h']],
    [['1', 'red', '--for', '6d']],
    [['1', 'red', '--for', '4']],
    [['1', 'red', '--for', '-4h']],
    [['1', 'red', '4h']],
    [['1', '--for', '4h']],
    [['2', 'red', '--for', '4h']],
    [['2']],
    [['1e0']],
    [['99999999999']],
  ])('refuses %j and changes nothing', async (words) => {
    await run('1', 'green');
    expect((await run(...words)).outcome.ok).toBe(false);
    expect(await rag()).toBe('GREEN');
  });
});

describeDirectory('capacity over HTTP', settings, (directory) => {
  const pathOf = (serviceId: string) => `${apiBase}/capacities/${serviceId}`;
  const reporter = callHandlerAccount;
  const json = { 'content-type': 'application/json' };
  const put = (serviceId: string, body: unknown, asked: Asked = {}) =>
    directory().ask(pathOf(serviceId), {
      method: 'PUT',
      headers: json,
      body: typeof body === 'string' ? body : JSON.stringify(body),
      ...asked,
    });
  const red = { rating: 'red', until: iso(start + 4 * hour) };
  const state = async () => capacityStateSchema.parse((await directory().ask(pathOf('1'))).json);
  const unreported = {
    serviceId: '1',
    rating: null,
    updatedAt: null,
    updatedBy: null,
    until: null,
  };

  const never = {
    status: { rag: '', human: '', hex: '' },
    updated: { date: '', time: '', by: '' },
  };

  beforeAll(async () => {
    const roles = [{ id: '2', name: 'HCP Registered' }];
    await directory().fill({
      services: [
        aCatalogueLine({ id: '1', capacity: never, symptomGroups: [aSymptomGroup(1156, 4020)] }),
        aCatalogueLine({ id: '2', referralRoles: roles }),
        aCatalogueLine({ id: '3', status: 'closed' }),
      ],
    });
    await directory().run('account', 'change', reporter.username, '--may-report-capacity', 'yes');
  });
  beforeEach(async () => {
    time = start;
    await directory().database.deleteFrom('capacities').execute();
  });

  it('is kept and answered, by the name of the account, and is in the next search', async () => {
    expect(await state()).toEqual(unreported);
    const expected = {
      serviceId: '1',
      ...red,
      updatedAt: iso(start),
      updatedBy: reporter.username,
    };
    const { status, json: answered, headers } = await put('1', red);
    expect([status, answered]).toEqual([200, expected]);
    expect(headers['cache-control']).toBe('no-store');
    expect(await state()).toEqual(expected);
    const [found] = foundServices(await directory().ask(clinicalTermPath()));
    expect(found?.capacity.status.rag).toBe('RED');
    time = start + 4 * hour;
    expect(await state()).toMatchObject({ rating: 'green', updatedBy: 'ROBOT', until: null });
  });

  it('takes green without an end, instants with any offset, and a charset', async () => {
    const until = '2026-11-24T16:00:00+01:00';
    const headers = { 'content-type': 'Application/JSON; charset=utf-8' };
    expect((await put('1', { rating: 'amber', until }, { headers })).json).toMatchObject({
      rating: 'amber',
      until: '2026-11-24T15:00:00.000Z',
    });
    expect((await put('1/', { rating: 'green' })).json).toMatchObject({
      rating: 'green',
      until: null,
    });
  });

  it.each<[number, string, unknown, Asked]>([
    [401, '1', red, { account: null }],
    [403, '1', red, { account: clinicianAccount }],
    [404, '2', red, {}],
    [404, '3', red, {}],
    [404, '4', red, {}],
    [404, '1e0', red, {}],
    [404, '%E0%A4%A', red, {}],
    [405, '1', red, { method: 'POST' }],
    [413, '1', JSON.stringify(red).padEnd(1_025), {}],
    [415, '1', red, { headers: {} }],
    [415, '1', red, { headers: { 'content-type': 'text/plain' } }],
    [415, '1', red, { headers: { 'content-type': 'marker' } }],
    [400, '1', '', {}],
    [400, '1', '{"rating":', {}],
    [400, '1', [], {}],
    [400, '1', { rating: 'marker' }, {}],
    [400, '1', { rating: 'red' }, {}],
    [400, '1', { rating: 'red', until: 'marker' }, {}],
    [400, '1', { rating: 'red', until: '2026-11-24T16:00:00' }, {}],
    [400, '1', { rating: 'red', until: iso(start) }, {}],
    [400, '1', { rating: 'red', until: iso(start + 120 * hour + 1) }, {}],
    [400, '1', { rating: 'green', until: red.until }, {}],
    [400, '1', { ...red, marker: 1 }, {}],
  ])('answers %i to %s %j, and changes nothing', async (code, serviceId, body, asked) => {
    const answered = await put(serviceId, body, asked);
    expect(answered.status).toBe(code);
    expect(answered.json).toEqual({
      error: { code, message: expect.stringMatching(/^[A-Z][\w ]+: /) as string },
    });
    expect(answered.text).not.toContain('marker');
    expect(answered.headers['allow']).toBe(code === 405 ? 'GET, HEAD, PUT' : undefined);
    expect(await state()).toEqual(unreported);
  });

  it('is shown to any account that may see the service, and no other service is', async () => {
    const ask = (serviceId: string) =>
      directory().ask(pathOf(serviceId), { account: clinicianAccount });
    expect((await ask('1')).json).toEqual(unreported);
    expect((await ask('2')).status).toBe(200);
    expect((await directory().ask(pathOf('2'))).status).toBe(404);
  });

  it('answers any body with its own words, and takes none but a report', async () => {
    const anyBody = fc.oneof(
      fc.json(),
      fc.string(),
      fc.json().map((text) => `{"rating":${text}}`),
    );
    await fc.assert(
      fc.asyncProperty(anyBody, async (body) => {
        const { status, text } = await put('1', body);
        expect(status).toBe(400);
        expect(text).toMatch(/^\{"error":\{"code":400,"message":"Bad Request: [\w ,.8-]+"\}\}$/);
      }),
      { numRuns: 50 },
    );
  });
});
