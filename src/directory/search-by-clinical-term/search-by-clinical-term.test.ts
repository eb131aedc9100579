import { aCatalogueLine, aSymptomGroup, milesAway } from '#testing/a-catalogue.ts';
import { clinicalTermPath, type ClinicalTermSearch } from '#testing/a-search-path.ts';
import { describeDirectory } from '#testing/describe-directory.ts';
import { clinicianAccount, foundServices } from '#testing/start-directory.ts';
import type { CatalogueLine } from '#directory/catalogue/catalogue-line.ts';
import { expect, it } from 'vitest';

const now = Date.parse('2026-11-22T10:00:00Z');
const hoursAgo = (hours: number) => new Date(now - hours * 3_600_000).toISOString();

describeDirectory('a search by clinical term', { now: () => now }, (directory) => {
  const fill = (...services: Partial<CatalogueLine>[]) =>
    directory().fill({ services: services.map((fields) => aCatalogueLine(fields)) });
  const search = (fields: Partial<ClinicalTermSearch> = {}) =>
    directory().ask(clinicalTermPath(fields));
  const find = async (fields: Partial<ClinicalTermSearch> = {}) =>
    foundServices(await search(fields)).map(({ id }) => id);

  it('returns only services whose referral roles include the search role of the account', async () => {
    await fill(
      { id: '1', referralRoles: [{ id: '2', name: 'HCP Registered' }] },
      { id: '2', referralRoles: [{ id: '23', name: 'Pathways Referral' }] },
      { id: '3', referralRoles: [] },
    );
    expect(await find()).toEqual(['2']);
    const answered = await directory().ask(clinicalTermPath(), { account: clinicianAccount });
    expect(foundServices(answered).map(({ id }) => id)).toEqual(['1']);
  });

  it('returns active services only', async () => {
    await fill({ id: '1', status: 'closed' }, { id: '2', status: 'commissioning' }, { id: '3' });
    expect(await find()).toEqual(['3']);
  });

  it('searches a square, so that a corner may be farther than the distance (decision 4)', async () => {
    await fill(
      { id: '1', ...milesAway(10, 10) },
      { id: '2', ...milesAway(10.01, 0) },
      { id: '3', ...milesAway(0, -9.99) },
    );
    const found = foundServices(await search({ searchDistance: '10' }));
    expect(found.map(({ id, patientDistance }) => [id, patientDistance])).toEqual([
      ['3', '10.0'],
      ['1', '14.1'],
    ]);
  });

  it.each(['0', '', '37.5'])('searches 37.5 miles when asked for %j', async (searchDistance) => {
    await fill({ id: '1', ...milesAway(37.4) }, { id: '2', ...milesAway(37.6) });
    expect(await find({ searchDistance })).toEqual(['1']);
  });

  it('never finds a service that has no place', async () => {
    await fill({ id: '1', easting: 0, northing: 0 }, { id: '2' });
    expect(await find({ searchDistance: '100' })).toEqual(['2']);
  });

  it('filters by age group, and not at all when none is supplied', async () => {
    const child = [{ id: 2, name: 'Child (5-15)' }];
    const adult = [{ id: 1, name: 'Adult (16+)' }];
    await fill(
      { id: '1', ageGroups: child },
      { id: '2', ageGroups: adult },
      { id: '3', ageGroups: [] },
    );
    expect(await find({ age: '2' })).toEqual(['1']);
    expect(await find({ age: '8' })).toEqual([]);
    expect(await find({ age: '0' })).toEqual(['1', '2', '3']);
  });

  it('filters by gender; a service with none profiled matches only when none is supplied', async () => {
    const female = [{ id: 'F', name: 'Female' }];
    await fill({ id: '1', genders: female }, { id: '2', genders: [] });
    expect(await find({ gender: 'F' })).toEqual(['1']);
    expect(await find({ gender: 'M' })).toEqual([]);
    expect(await find()).toEqual(['1', '2']);
  });

  it('returns a restricted service only to patients of a listed practice', async () => {
    const listed = { restricted: true, services: [{ id: '2', name: 'Practice' }] };
    await fill({ id: '1', serviceReferrals: listed }, { id: '2' }, { id: '3' });
    expect(await find({ gpPracticeId: '2' })).toEqual(['1', '2', '3']);
    expect(await find({ gpPracticeId: '3' })).toEqual(['2', '3']);
    expect(await find()).toEqual(['2', '3']);
  });

  it('puts services that list the practice first, nearest first among them (decision 5)', async () => {
    const linked = { restricted: false, services: [{ id: '9', name: 'Practice' }] };
    const other = { id: 100, name: 'GP Practice' };
    await fill(
      { id: '1', ...milesAway(1) },
      { id: '2', ...milesAway(3), serviceReferrals: linked },
      { id: '3', ...milesAway(2), serviceReferrals: linked, type: other },
      { id: '9', ...milesAway(0.1), type: other },
    );
    expect(await find({ gpPracticeId: '9' })).toEqual(['3', '2', '9', '1']);
    expect(await find()).toEqual(['9', '1', '3', '2']);
  });

  it('limits each type by distance before it puts linked services first (decision 5)', async () => {
    const linked = { restricted: false, services: [{ id: '1', name: 'Practice' }] };
    await fill(
      { id: '1', ...milesAway(1) },
      { id: '2', ...milesAway(2) },
      { id: '3', ...milesAway(3), serviceReferrals: linked },
    );
    expect(await find({ gpPracticeId: '1', numberPerType: '2' })).toEqual(['1', '2']);
    expect(await find({ gpPracticeId: '1', numberPerType: '3' })).toEqual(['3', '1', '2']);
  });

  it('counts the number per type for each type, five when none is supplied', async () => {
    const kinds = [13, 100].map((id) => ({ id, name: `Type ${id}` }));
    const lines = kinds.flatMap((type, kind) =>
      Array.from({ length: 7 }, (_, index) => ({
        id: String(kind * 10 + index + 1),
        type,
        ...milesAway(index),
      })),
    );
    await fill(...lines);
    expect(await find({ numberPerType: '1' })).toEqual(['1', '11']);
    for (const numberPerType of ['0', '', '-3', '2.5', 'all'])
      expect(await find({ numberPerType })).toHaveLength(10);
  });

  it('sorts on the unrounded distance, services of all types together', async () => {
    const optical = { id: 14, name: 'Optical' };
    await fill(
      { id: '1', ...milesAway(1.04) },
      { id: '2', ...milesAway(1.03), type: optical },
      { id: '3', ...milesAway(1.02) },
    );
    const found = foundServices(await search());
    expect(found.map(({ id }) => id)).toEqual(['3', '2', '1']);
    expect(new Set(found.map(({ patientDistance }) => patientDistance))).toEqual(new Set(['1.0']));
  });

  it('returns a rating only when it was updated in the last 24 hours (decision 6)', async () => {
    const status = { rag: 'AMBER', human: 'LOW', hex: '#FFBF00' };
    const updated = { date: '', time: '', by: 'somebody' };
    const reported = (hours: number, resetAt?: number) => ({
      status,
      updated,
      updatedAt: hoursAgo(hours),
      ...(resetAt === undefined ? {} : { resetAt: hoursAgo(resetAt) }),
    });
    await fill(
      { id: '1', capacity: reported(23.9) },
      { id: '2', capacity: reported(24.1) },
      { id: '3', capacity: reported(30, 2) },
      { id: '4', capacity: { status: { rag: '', human: '', hex: '' }, updated } },
    );
    const found = foundServices(await search());
    expect(
      found.map(({ id, capacity }) => [id, capacity.status.rag, capacity.status.human]),
    ).toEqual([
      ['1', 'AMBER', 'LOW'],
      ['2', '', ''],
      ['3', 'GREEN', 'HIGH'],
      ['4', '', ''],
    ]);
  });

  it('returns services that have no capacity left', async () => {
    const status = { rag: 'RED', human: 'NONE', hex: '#FF0000' };
    const updated = { date: '22/11/2026', time: '09:00', by: 'somebody' };
    await fill({ id: '1', capacity: { status, updated } });
    expect(foundServices(await search())[0]?.capacity).toEqual({ status });
  });

  it('answers in the envelope and the key order of the live directory', async () => {
    await fill({ id: '1', symptomGroups: [aSymptomGroup(1156, 4020)] });
    const { status, text, headers } = await search();
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(text).toMatch(
      /^\{"success":\{"code":200,"transactionId":"[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}","servicesReturnedAreCatchAll":"FALSE","serviceCount":1,"services":\[\{"id":"1","name":/,
    );
    const [record] = foundServices(await search());
    expect(Object.keys(record ?? {}).join()).toBe(
      'id,name,type,odsCode,address,postcode,easting,northing,phone,web,openingTimes,referralInstructions,capacity,endpoints,patientDistance,publicName,professionalReferralInformation',
    );
    expect(record?.type).toEqual({ id: '13', name: 'Pharmacy' });
  });

  it('says catch-all when nothing was found', async () => {
    await fill({ id: '1', ...milesAway(50) });
    const { json } = await search();
    expect(json).toMatchObject({
      success: { servicesReturnedAreCatchAll: 'TRUE', serviceCount: 0, services: [] },
    });
  });
});
