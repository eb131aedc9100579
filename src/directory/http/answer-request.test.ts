import { aCatalogueLine } from '#testing/a-catalogue.ts';
import {
  apiBase,
  clinicalTermPath,
  serviceIdPath,
  serviceTypePath,
} from '#testing/a-search-path.ts';
import type { Asked } from '#testing/ask-directory.ts';
import { describeDirectory } from '#testing/describe-directory.ts';
import { callHandlerAccount, foundServices } from '#testing/start-directory.ts';
import fc from 'fast-check';
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

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'PROPFIND'])(
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
    expect((await ask(`${apiBase}/symptoms`)).json).toEqual({ version, symptoms: [symptom] });
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
    expect(second).toMatchObject({
      level: 'info',
      status: 400,
      requestId: expect.stringMatching(/^[\w-]{36}$/) as string,
    });
    expect(lines.join('')).not.toMatch(/LS1|ZZ9|1156|4020|CASE|byClinicalTerm\//);
  });

  it('answers every path with its own words, whatever stands in any segment', async () => {
    const dangerous = fc.constantFrom(
      '%00',
      '%2F',
      '..',
      '.',
      '%25',
      '%',
      "'%20or%201=1--",
      '-1',
      '1e308',
      '99999999999999999999',
      '%F0%9F%A9%BA',
      '%ED%A0%80',
      'x'.repeat(3_000),
      '1156%3D4020',
      '<script>',
    );
    const printable = fc.string({ maxLength: 12 }).map(encodeURIComponent);
    const anySegments = fc.array(fc.oneof(dangerous, printable, fc.constant('0')), {
      minLength: 9,
      maxLength: 9,
    });
    const anyPath = fc.oneof(
      fc
        .tuple(
          fc.constantFrom('byClinicalTerm', 'byServiceType', 'byServiceId', 'byOdsCode'),
          anySegments,
        )
        .map(([question, segments]) => `${apiBase}/services/${question}/${segments.join('/')}`),
      fc
        .tuple(fc.nat(8), dangerous)
        .map(([place, segment]) => replaceSegment(clinicalTermPath(), place, segment)),
      fc
        .tuple(fc.nat(8), dangerous)
        .map(([place, segment]) => replaceSegment(serviceTypePath(), place, segment)),
      dangerous.map((segment) => `${apiBase}/postcodes/${segment}`),
    );
    await fc.assert(
      fc.asyncProperty(anyPath, async (path) => {
        const { status, text } = await ask(path.replaceAll('<', '%3C').replaceAll('>', '%3E'));
        expect([200, 400, 404]).toContain(status);
        expect(text).toMatch(/^\{"(success|error|postcode)":/);
        expect(text).not.toContain('script');
      }),
      { numRuns: 200 },
    );
  });
});

/** Puts a segment in the place of one of the nine of a search. */
function replaceSegment(path: string, place: number, segment: string): string {
  const parts = path.split('/');
  parts[parts.length - 9 + place] = segment;
  return parts.join('/');
}
