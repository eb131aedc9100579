import { aCatalogue, aCatalogueLine, milesAway } from '#testing/a-catalogue.ts';
import { clinicalTermPath, serviceIdPath } from '#testing/a-search-path.ts';
import { describeDirectory } from '#testing/describe-directory.ts';
import { foundDetails, foundServices } from '#testing/start-directory.ts';
import { expect, it } from 'vitest';
import type { CatalogueLine } from './catalogue-line.ts';
import { fillCatalogue } from './fill-catalogue.ts';

const amber = { rag: 'AMBER', human: 'LOW', hex: '#FFBF00' };

/** A line whose capacity was reported so many hours ago, counted from the moment of filling. */
const reportedAt = (id: string, at: number): CatalogueLine =>
  aCatalogueLine({
    id,
    capacity: {
      status: amber,
      updated: { date: '', time: '', by: 'demonstration' },
      updatedAt: new Date(at).toISOString(),
    },
  });

describeDirectory('filling a directory', {}, (directory) => {
  const find = async () =>
    foundServices(await directory().ask(clinicalTermPath())).map(({ id }) => id);
  const capacityOf = async (id: string) =>
    foundDetails(await directory().ask(serviceIdPath(id)))[0]?.capacity;

  it('fills an empty one, and fills it anew when the catalogue has changed', async () => {
    await directory().fill({ services: [aCatalogueLine({ id: '1' })] });
    expect(await find()).toEqual(['1']);
    await directory().fill({ services: [aCatalogueLine({ id: '2', ...milesAway(1) })] });
    expect(await find()).toEqual(['2']);
  });

  it('writes capacity anew at every start, except what was reported since', async () => {
    const dayAgo = Date.now() - 25 * 3_600_000;
    await directory().fill({ services: [reportedAt('1', dayAgo), reportedAt('2', dayAgo)] });
    expect((await capacityOf('1'))?.status.rag).toBe('');
    await directory()
      .database.insertInto('capacities')
      .values({ service_id: 2, rating: 'red', updated_at: new Date(), updated_by: 'somebody' })
      .execute();
    const hourAgo = Date.now() - 3_600_000;
    await directory().fill({ services: [reportedAt('1', hourAgo), reportedAt('2', hourAgo)] });
    expect(await capacityOf('1')).toMatchObject({
      status: amber,
      updated: { by: 'demonstration' },
    });
    expect(await capacityOf('2')).toMatchObject({
      status: { rag: 'RED' },
      updated: { by: 'somebody' },
    });
  });

  it('changes nothing when one line is wrong', async () => {
    await directory().fill({ services: [aCatalogueLine({ id: '5' })] });
    const broken = [aCatalogueLine({ id: '6' }), aCatalogueLine({ id: 'no number' })];
    await expect(directory().fill({ services: broken })).rejects.toThrow('Not a service id');
    expect(await find()).toEqual(['5']);
  });

  it('answers with whichever was reported later, by the line or since', async () => {
    const hourAgo = Date.now() - 3_600_000;
    await directory().fill({ services: [reportedAt('1', hourAgo), reportedAt('2', hourAgo)] });
    const report = (id: number, at: number) => ({
      service_id: id,
      rating: 'red' as const,
      updated_at: new Date(at),
      updated_by: 'somebody',
    });
    await directory()
      .database.insertInto('capacities')
      .values([report(1, hourAgo - 60_000), report(2, hourAgo + 60_000)])
      .execute();
    const found = foundServices(await directory().ask(clinicalTermPath()));
    expect(found.map(({ id, capacity }) => [id, capacity.status.rag])).toEqual([
      ['1', 'AMBER'],
      ['2', 'RED'],
    ]);
    expect((await capacityOf('1'))?.status.rag).toBe('AMBER');
    expect((await capacityOf('2'))?.updated.by).toBe('somebody');
  });

  it('leaves a directory alone that holds other data', async () => {
    await directory().fill({ services: [aCatalogueLine({ id: '7' })] });
    await directory().database.deleteFrom('facts').execute();
    await fillCatalogue(
      directory().database,
      aCatalogue({ services: [aCatalogueLine({ id: '8' })] }),
    );
    expect(await find()).toEqual(['7']);
  });
});
