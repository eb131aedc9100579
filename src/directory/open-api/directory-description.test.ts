import { questionNames } from '#contract/dos-rest/parse-path.ts';
import { aCatalogueLine } from '#testing/a-catalogue.ts';
import {
  apiBase,
  clinicalTermPath,
  serviceIdPath,
  serviceTypePath,
} from '#testing/a-search-path.ts';
import { anyDetailRecord } from '#testing/any-wire-record.ts';
import type { Asked } from '#testing/ask-directory.ts';
import { describeDirectory } from '#testing/describe-directory.ts';
import {
  createAnswerValidator,
  readOpenApi,
  type OpenApiDocument,
  type ValidateAnswer,
} from '#testing/validate-answer.ts';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { ownResources } from '../http/own-resources.ts';

const address = `${apiBase}/openapi.json`;
const { easting, northing, symptomGroups, referralRoles } = aCatalogueLine();
const near = { easting, northing, symptomGroups, referralRoles };

/** Near the patient, and of every make that a record may have. */
const anyServices = fc
  .sample(anyDetailRecord, { numRuns: 20, seed: 7 })
  .map((record, index) => ({ ...record, ...near, id: String(index + 1) }));

describeDirectory('the description of the directory', {}, (directory) => {
  let served: OpenApiDocument;
  let validate: ValidateAnswer;
  beforeAll(async () => {
    await directory().fill({ services: [aCatalogueLine(), ...anyServices] });
    served = readOpenApi((await directory().ask(address, { account: null })).json);
    validate = createAnswerValidator(served);
  });
  const templateOf = (name: string): string =>
    Object.keys(served.paths).find((path) => path.split('/').includes(name)) ?? name;

  it('is served to anyone, as OpenAPI 3.1', async () => {
    const { status, json, headers } = await directory().ask(address, { account: null });
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(json).toMatchObject({
      openapi: expect.stringMatching(/^3\.1\./) as string,
      components: { securitySchemes: { basic: { type: 'http', scheme: 'basic' } } },
    });
  });

  it('names every path that is answered, and no other', () => {
    const answered = [
      ...Object.values(questionNames).map((name) => `/services/${name}`),
      ...[...ownResources.keys(), 'openapi.json', 'health'].map((name) => `/${name}`),
    ];
    const described = Object.keys(served.paths).map((path) => path.replace(/\/\{.*$/, ''));
    expect(described.toSorted()).toEqual(answered.toSorted());
  });

  it('describes each segment of each path, what refuses it, and that 0 is not supplied', () => {
    for (const [path, { get }] of Object.entries(served.paths)) {
      const segments = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(get.parameters.map(({ name }) => name)).toEqual(segments);
    }
    for (const question of ['byClinicalTerm', 'byServiceType'])
      for (const { name, description } of served.paths[templateOf(question)]?.get.parameters ?? [])
        expect(`${name}: ${description}`).toMatch(/`0`/);
  });

  it('is answered at every path, as it says, with the values that it gives as examples', async () => {
    for (const [template, { servers = served.servers, get }] of Object.entries(served.paths)) {
      const values = new Map(get.parameters.map(({ name, example }) => [name, String(example)]));
      const path = template.replace(/\{(\w+)\}/g, (_, name: string) =>
        encodeURIComponent(values.get(name) ?? ''),
      );
      const answered = await directory().ask(servers[0].url.replace(/\/$/, '') + path);
      expect([template, answered.status]).toEqual([template, 200]);
      expect(validate(template, answered)).toEqual([]);
    }
  });

  it.each<[string, number, string, Asked?]>([
    ['byClinicalTerm', 200, clinicalTermPath({ numberPerType: '100' })],
    ['byClinicalTerm', 200, clinicalTermPath({ clinicalTerm: '0' })],
    ['byServiceType', 200, serviceTypePath({ serviceTypeIds: anyTypes(), numberPerType: '100' })],
    ['byServiceId', 200, serviceIdPath('7')],
    ['byServiceId', 200, serviceIdPath('99')],
    ['byOdsCode', 200, `${apiBase}/services/byOdsCode/none`],
    ['byClinicalTerm', 400, clinicalTermPath({ searchDistance: '101' })],
    ['byServiceType', 400, serviceTypePath({ age: '5' })],
    ['byServiceId', 400, serviceIdPath('%')],
    ['byOdsCode', 400, `${apiBase}/services/byOdsCode`],
    ['byClinicalTerm', 401, clinicalTermPath(), { account: null }],
    ['byServiceType', 401, serviceTypePath(), { account: null }],
    ['byServiceId', 401, serviceIdPath('1'), { account: null }],
    ['symptoms', 401, `${apiBase}/symptoms`, { account: null }],
    ['postcodes', 404, `${apiBase}/postcodes/ZZ99ZZ`],
    ['nearest-postcode', 404, `${apiBase}/nearest-postcode/429900/933400`],
    ['byClinicalTerm', 405, clinicalTermPath(), { method: 'POST' }],
    ['openapi.json', 405, address, { method: 'PUT' }],
    ['byOdsCode', 414, `${apiBase}/services/byOdsCode/${'x'.repeat(9_000)}`],
    ['byOdsCode', 431, `${apiBase}/services/byOdsCode/${'x'.repeat(20_000)}`],
  ])('is true of %s answering %i', async (name, status, path, asked) => {
    const answered = await directory().ask(path, asked);
    expect(answered.status).toBe(status);
    expect(validate(templateOf(name), answered)).toEqual([]);
  });

  it('is true of every detail record', async () => {
    for (const { id } of anyServices) {
      const answered = await directory().ask(serviceIdPath(id));
      expect(answered.json).toMatchObject({ success: { serviceCount: 1 } });
      expect(validate(templateOf('byServiceId'), answered)).toEqual([]);
    }
  });
});

function anyTypes(): string {
  return anyServices.map(({ type }) => type.id).join(',');
}
