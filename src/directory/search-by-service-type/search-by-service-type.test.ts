import type { CatalogueLine } from '#directory/catalogue/catalogue-line.ts';
import { aCatalogueLine, milesAway } from '#testing/a-catalogue.ts';
import { serviceIdPath, serviceTypePath, type ServiceTypeSearch } from '#testing/a-search-path.ts';
import { describeDirectory } from '#testing/describe-directory.ts';
import { clinicianAccount, foundDetails, foundServices } from '#testing/start-directory.ts';
import { expect, it } from 'vitest';

const now = Date.parse('2026-07-01T10:00:00Z');
const ofType = (id: number) => ({ id, name: `Type ${id}` });

describeDirectory('questions without a clinical term', { now: () => now }, (directory) => {
  const fill = (...services: Partial<CatalogueLine>[]) =>
    directory().fill({ services: services.map((fields) => aCatalogueLine(fields)) });
  const find = async (fields: Partial<ServiceTypeSearch>) =>
    foundServices(await directory().ask(serviceTypePath(fields))).map(({ id }) => id);
  const findById = async (serviceId: string, account = {}) =>
    foundDetails(await directory().ask(serviceIdPath(serviceId), account));

  it('searches several service types at once, nearest first over all of them', async () => {
    await fill(
      { id: '1', type: ofType(13), ...milesAway(3) },
      { id: '2', type: ofType(100), ...milesAway(2) },
      { id: '3', type: ofType(-1), ...milesAway(1) },
      { id: '4', type: ofType(105), ...milesAway(0) },
    );
    expect(await find({ serviceTypeIds: '13,100,-1' })).toEqual(['3', '2', '1']);
    expect(await find({ serviceTypeIds: '13%2C100' })).toEqual(['2', '1']);
    expect(await find({ serviceTypeIds: '-1', searchDistance: '1' })).toEqual(['3']);
  });

  it.each(['0', '', 'x', '9999999999'])('finds nothing for the service types %j', async (ids) => {
    await fill({ id: '1' });
    expect(await find({ serviceTypeIds: ids })).toEqual([]);
  });

  it('checks the age group, but returns services of every age group', async () => {
    await fill({ id: '1', ageGroups: [{ id: 2, name: 'Child (5-15)' }] });
    expect(await find({ age: '1' })).toEqual(['1']);
    expect((await directory().ask(serviceTypePath({ age: '5' }))).status).toBe(400);
  });

  it('filters by role, status, gender and restriction as the other search does', async () => {
    await fill(
      { id: '1', genders: [{ id: 'M', name: 'Male' }] },
      { id: '2', referralRoles: [] },
      { id: '3', status: 'closed' },
      { id: '4', serviceReferrals: { restricted: true, services: [{ id: '1', name: '' }] } },
    );
    expect(await find({})).toEqual(['1']);
    expect(await find({ gender: 'F' })).toEqual([]);
    expect(await find({ gpPracticeId: '1' })).toEqual(['4', '1']);
  });

  it('finds a service by its id, with every key of the live record in its order', async () => {
    await fill({ id: '2000099001' });
    const [record] = await findById('2000099001');
    expect(Object.keys(record ?? {}).join()).toBe(
      'id,name,type,odsCode,isNational,created,updated,address,town,country,postcode,easting,northing,phone,email,web,openingTimes,region,parent,referralInstructions,capacity,symptomGroups,dispositions,referralRoles,serviceReferrals,ageGroups,genders,endpoints,publicName,professionalReferralInformation',
    );
    expect(record).toMatchObject({
      ...aCatalogueLine({ id: '2000099001' }),
      capacity: record?.capacity,
    });
    const { json } = await directory().ask(serviceIdPath('2000099001'));
    expect(json).toMatchObject({ success: { transactionId: 'NOT SET', serviceCount: 1 } });
  });

  it.each(['3', '0', '', 'abc', '-1', '99999999999999', '1%00', '%F0%9F%A9%BA'])(
    'answers 200 and no service for the id %j',
    async (id) => {
      await fill({ id: '1' }, { id: '3', status: 'closed' });
      expect(await findById(id)).toEqual([]);
    },
  );

  it('finds by id only what the referral role lets the account see', async () => {
    await fill({ id: '1', referralRoles: [{ id: '2', name: 'HCP Registered' }] });
    expect(await findById('1')).toEqual([]);
    expect(await findById('1', { account: clinicianAccount })).toHaveLength(1);
  });

  it("prints when capacity was updated by London's clock, and ROBOT's return to green", async () => {
    const status = { rag: 'RED', human: 'NONE', hex: '#FF0000' };
    const updated = { date: '', time: '', by: 'somebody' };
    const updatedAt = '2026-07-01T08:05:00Z';
    await fill(
      { id: '1', capacity: { status, updated, updatedAt } },
      { id: '2', capacity: { status, updated, updatedAt, resetAt: '2026-07-01T09:30:00Z' } },
      { id: '3', capacity: { status, updated: { date: '01/07/2026', time: '10:15', by: 'x' } } },
      { id: '4', capacity: { status, updated } },
    );
    const capacityOf = async (id: string) => (await findById(id))[0]?.capacity;
    expect(await capacityOf('1')).toEqual({
      status,
      updated: { date: '01/07/2026', time: '09:05', by: 'somebody' },
    });
    expect(await capacityOf('2')).toMatchObject({
      status: { rag: 'GREEN' },
      updated: { date: '01/07/2026', time: '10:30', by: 'ROBOT' },
    });
    expect(await capacityOf('3')).toMatchObject({
      status: { rag: 'RED' },
      updated: { date: '01/07/2026', time: '10:15', by: 'x' },
    });
    expect(await capacityOf('4')).toEqual({ status: { rag: '', human: '', hex: '' }, updated });
  });
});
