import { withoutChance } from '#testing/without-chance.ts';
import { aCatalogueLine } from '#testing/a-catalogue.ts';
import { apiBase, clinicalTermPath, serviceIdPath } from '#testing/a-search-path.ts';
import type { Asked } from '#testing/ask-directory.ts';
import { describeDirectory } from '#testing/describe-directory.ts';
import { callHandlerAccount, foundServices } from '#testing/start-directory.ts';
import { beforeAll, beforeEach, expect, it } from 'vitest';

const lines: string[] = [];
const log = { write: (line: string) => lines.push(line) };

describeDirectory('the directory over HTTP', { log }, (directory) => {
  beforeAll(() =>
    directory().fill({
      services: [aCatalogueLine({ id: '1' })],
      symptoms: [
        { sgId: 1156, sgName: 'Sore Throat', sdId: 4020, sdName: 'PC', words: ['throat'] },
      ],
    }),
  );
  beforeEach(() => {
    lines.length = 0;
  });
  const ask = (path: string, asked?: Asked) => directory().ask(path, asked);
  const failure = (code: number) => ({
    error: { code, message: expect.stringMatching(/^[A-Z][\w ]+: /) as string },
  });

  it.each<[string, Asked]>([
    ['no credentials', { account: null }],
    ['a wrong password', { account: { ...callHandlerAccount, password: 'wrong' } }],
    ['an unknown name', { account: { username: 'nobody', password: 'x' } }],
    ['another scheme', { account: null, headers: { authorization: 'Bearer abc' } }],
    ['nonsense', { account: null, headers: { authorization: 'Basic %%%' } }],
    ['a NUL in the name', { account: { username: 'a\0b', password: 'x' } }],
  ])('challenges %s with the documented body', async (_what, asked) => {
    const { status, headers, json } = await ask(clinicalTermPath(), asked);
    expect(status).toBe(401);
    expect(headers['www-authenticate']).toMatch(/^Basic realm="[^"]+", charset="UTF-8"$/);
    expect(json).toEqual({
      error: {
        code: 401,
        message: 'Unauthorized: You are not authorized to access this resource.',
      },
    });
  });

  it('takes credentials in URL-safe base64 without padding', async () => {
    const { username, password } = callHandlerAccount;
    const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64url')}`;
    const asked = { account: null, headers: { authorization } };
    expect((await ask(clinicalTermPath(), asked)).status).toBe(200);
  });

  it('answers many first requests of one account at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(clinicalTermPath())));
    expect(answers.map((answer) => foundServices(answer).length)).toEqual(answers.map(() => 1));
  });

  it('answers HEAD as GET, without the body', async () => {
    const { status, headers, text } = await ask(serviceIdPath('1'), { method: 'HEAD' });
    const got = await ask(serviceIdPath('1'));
    expect([status, text]).toEqual([200, '']);
    expect(headers['content-length']).toBe(String(Buffer.byteLength(got.text)));
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND'])(
    'refuses %s with a list of what is allowed',
    async (method) => {
      const asked = { method, headers: { 'content-type': 'application/json' }, body: '{bad' };
      const { status, headers, json } = await ask(clinicalTermPath(), asked);
      expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
      expect(json).toEqual(failure(405));
    },
  );

  it.each([
    [404, '/'],
    [404, '/app'],
    [404, `${apiBase}/`],
    [404, `${apiBase}/other`],
    [404, `${apiBase}/services`],
    [404, `${apiBase}/services/byName/x`],
    [404, `${apiBase}/services/byOdsCode/FZZ01/more`],
    [400, `${apiBase}/services/byOdsCode`],
    [404, `${clinicalTermPath()}/more`],
    [404, `/${clinicalTermPath()}`],
    [404, `${apiBase}/postcodes`],
    [404, `${apiBase}/postcodes/ZZ99ZZ`],
    [404, `${apiBase}/postcodes/%E0%A4%A`],
    [404, `${apiBase}/postcodes/LS14AP/more`],
    [404, `${apiBase}/nearest-postcode/429900`],
    [404, `${apiBase}/nearest-postcode/429900/433400/more`],
    [404, `${apiBase}/nearest-postcode/429900/here`],
    [404, `${apiBase}/nearest-postcode/0/0`],
    [404, `${apiBase}/symptoms/more`],
    [404, `${apiBase}%2Fsymptoms`],
    [404, `${apiBase}/services%2FbyServiceId/1`],
    [414, serviceIdPath('1'.repeat(9_000))],
    [400, `${apiBase}/services/byServiceId`],
    [400, `${apiBase}/services/byClinicalTerm/TEST/LS14AP`],
    [400, serviceIdPath('%E0%A4%A')],
  ])('answers %i with the error body to %s', async (code, path) => {
    const { status, headers, json } = await ask(path);
    expect(status).toBe(code);
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(json).toEqual(failure(code));
  });

  it('answers a path of many kilobytes with the error body', async () => {
    const { status, json } = await ask(serviceIdPath('1'.repeat(40_000)));
    expect(status).toBe(431);
    expect(json).toEqual(failure(431));
  });

  it('leaves out a query and a slash at the end', async () => {
    expect(
      foundServices(await ask(`${clinicalTermPath({ numberPerType: '1' })}/?x=1`)),
    ).toHaveLength(1);
  });

  it.each(['%61pp/controllers', 'app/%63ontrollers'])(
    'knows its own address with letters encoded: %s',
    async (start) => {
      const path = serviceIdPath('%31').replace('app/controllers', start);
      for (const encoded of [path, path.replace('/services/by', '/%73ervices/%62y')])
        expect(foundServices(await ask(encoded)).map(({ id }) => id)).toEqual(['1']);
    },
  );

  it('decodes once: an encoded percent sign starts nothing', async () => {
    expect(foundServices(await ask(serviceIdPath('%2531')))).toEqual([]);
  });

  it('takes a whole address for a path, as a proxy sends it (RFC 9112, 3.2.2)', async () => {
    const { url } = directory();
    expect(foundServices(await ask(`${url}${serviceIdPath('1')}`))).toHaveLength(1);
    expect((await ask(`${url}/health?x`)).status).toBe(200);
    expect((await ask(url)).status).toBe(404);
  });

  it('ignores one slash at the end of its own resources too', async () => {
    expect((await ask(`${apiBase}/symptoms/`)).status).toBe(200);
    expect((await ask(`${apiBase}/postcodes/LS14AP/`)).status).toBe(200);
    expect((await ask(`${apiBase}/symptoms//`)).status).toBe(404);
  });

  it('places a postcode', async () => {
    const { status, json } = await ask(`${apiBase}/postcodes/ls1%204ap`);
    expect(status).toBe(200);
    expect(json).toEqual({
      postcode: 'LS14AP',
      easting: 429900,
      northing: 433400,
      locality: 'Leeds',
    });
  });

  it('lists symptoms and service types with a version that follows their content', async () => {
    const symptom = {
      sgId: 1156,
      sgName: 'Sore Throat',
      sdId: 4020,
      sdName: 'PC',
      words: ['throat'],
    };
    const version = expect.stringMatching(/^[0-9a-f]{16}$/) as string;
    expect((await ask(`${apiBase}/symptoms`)).json).toEqual({
      isDemonstration: true,
      version,
      symptoms: [symptom],
    });
    expect((await ask(`${apiBase}/service-types`)).json).toEqual({
      version,
      serviceTypes: [{ id: 13, name: 'Pharmacy' }],
    });
  });

  it('tells anyone that it is ready, and no more', async () => {
    const { status, json } = await ask('/health', { account: null });
    expect([status, json]).toEqual([200, { status: 'ready' }]);
  });

  it('logs one line for each request, without the path and what stands in it', async () => {
    await ask(clinicalTermPath({ caseId: 'CASE-7' }), { headers: { 'x-request-id': 'abc-1' } });
    await ask(clinicalTermPath({ postcode: 'ZZ99ZZ' }), { headers: { 'x-request-id': 'a b' } });
    expect(lines).toHaveLength(2);
    const [first, second] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(first).toMatchObject({
      level: 'info',
      requestId: 'abc-1',
      question: 'byClinicalTerm',
      status: 200,
      services: 1,
    });
    expect(first?.['milliseconds'], 'no search takes no time').toBeGreaterThan(0);
    expect(second).toMatchObject({
      level: 'info',
      status: 400,
      requestId: expect.stringMatching(/^[\w-]{36}$/) as string,
    });
    expect(withoutChance(lines.join(''))).not.toMatch(/LS1|ZZ9|1156|4020|CASE|byClinicalTerm\//);
  });
});
