import { aCatalogueLine } from '#testing/a-catalogue.ts';
import { clinicalTermPath, type ClinicalTermSearch } from '#testing/a-search-path.ts';
import { describeDirectory } from '#testing/describe-directory.ts';
import { foundServices } from '#testing/start-directory.ts';
import { beforeAll, expect, it } from 'vitest';

const badRequest = (message: string) => ({
  status: 400,
  json: { error: { code: 400, message: `Bad Request: ${message}` } },
});

describeDirectory('the validation of a search', {}, (directory) => {
  beforeAll(() => directory().fill({ services: [aCatalogueLine({ id: '1' })] }));

  const search = (fields: Partial<ClinicalTermSearch>) => directory().ask(clinicalTermPath(fields));
  const find = async (fields: Partial<ClinicalTermSearch>) =>
    foundServices(await search(fields)).map(({ id }) => id);
  const refusal = async (fields: Partial<ClinicalTermSearch>) => {
    const { status, json } = await search(fields);
    return { status, json };
  };

  const unknownPractice =
    "The supplied service ID of the patient's practice does not exist in the system";
  const unknownAge = 'The age group ID must be one of the following: 1, 2, 3, 4, 8';
  const unknownGender = 'The gender must be one of the following: M, F, I (case sensitive)';
  const unknownTerm = 'Invalid "SymptomGroupId=SymptomDiscriminatorId" combination supplied';

  it.each<[Partial<ClinicalTermSearch>, string]>([
    [{ searchDistance: '101' }, 'Search distance must be no more than 100'],
    [{ searchDistance: '100.5' }, 'Search distance must be no more than 100'],
    [{ searchDistance: '-1' }, 'Search distance must be numeric'],
    [{ searchDistance: '1e1' }, 'Search distance must be numeric'],
    [{ searchDistance: 'NaN' }, 'Search distance must be numeric'],
    [{ searchDistance: 'Infinity' }, 'Search distance must be numeric'],
    [{ postcode: 'ZZ99ZZ' }, 'Invalid post code'],
    [{ postcode: '%00' }, 'Invalid post code'],
    [{ postcode: 'LS1+4AP' }, 'Invalid post code'],
    [{ postcode: '' }, 'Postcode must be provided'],
    [{ age: '5' }, unknownAge],
    [{ age: '34' }, unknownAge],
    [{ gender: 'f' }, unknownGender],
    [{ gpPracticeId: '2' }, unknownPractice],
    [{ gpPracticeId: 'M85001' }, unknownPractice],
    [{ gpPracticeId: '99999999999' }, unknownPractice],
    [{ clinicalTerm: '1156=4003' }, unknownTerm],
    [{ clinicalTerm: '99999999999=1' }, unknownTerm],
  ])('refuses %j', async (fields, message) => {
    expect(await refusal(fields)).toEqual(badRequest(message));
  });

  it('answers the first failure in the order of the published table (decision 3)', async () => {
    const wrongs: [keyof ClinicalTermSearch, string, string][] = [
      ['searchDistance', 'far', 'Search distance must be numeric'],
      ['postcode', 'ZZ99ZZ', 'Invalid post code'],
      ['age', '5', unknownAge],
      ['gender', 'x', unknownGender],
      ['gpPracticeId', 'x', unknownPractice],
      ['clinicalTerm', '1=1', unknownTerm],
    ];
    for (const [start, [, , message]] of wrongs.entries()) {
      const fields = Object.fromEntries(wrongs.slice(start).map(([name, value]) => [name, value]));
      expect(await refusal(fields)).toEqual(badRequest(message));
    }
  });

  it('finds nothing for the postcode 0, which is not supplied (decision 1)', async () => {
    expect(await find({ postcode: '0' })).toEqual([]);
  });

  it.each(['0', '', '1156', '1156=4020,1156=4003', 'a=b', '1156==4020'])(
    'finds nothing for the clinical term %j, which is not one (decision 2)',
    async (clinicalTerm) => {
      expect(await find({ clinicalTerm })).toEqual([]);
    },
  );

  it.each(['ls14ap', 'LS1%204AP', 'ls1%204ap', '%4CS14AP', 'L%20S14AP'])(
    'knows the postcode written as %s',
    async (postcode) => {
      expect(await find({ postcode })).toEqual(['1']);
    },
  );

  it.each(['1156=4020', '1156%3D4020', '%31156=4020'])(
    'reads the clinical term sent as %s',
    async (clinicalTerm) => {
      expect(await find({ clinicalTerm })).toEqual(['1']);
    },
  );
});
