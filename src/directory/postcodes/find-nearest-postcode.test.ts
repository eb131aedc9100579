import { apiBase } from '#testing/a-search-path.ts';
import { describeDirectory } from '#testing/describe-directory.ts';
import { withoutChance } from '#testing/without-chance.ts';
import * as fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';

const lines: string[] = [];
const log = { write: (line: string) => lines.push(line) };

const row = (postcode: string, easting: number, northing: number) => ({
  ...{ postcode, easting, northing },
  locality: '',
});

/** Spread so that boxes of every size, and the circles in them, decide somewhere. */
const rows = [
  row('LS14AP', 429_900, 433_400),
  row('LS14AQ', 429_900, 433_400),
  row('LS62AB', 430_095, 433_590),
  row('LS71AA', 430_700, 434_300),
  row('BD11AA', 436_000, 431_000),
  row('HG11AA', 431_000, 439_500),
];

const distance = (from: readonly [number, number], { easting, northing }: (typeof rows)[number]) =>
  Math.hypot(from[0] - easting, from[1] - northing);

describeDirectory('the postcode nearest to a place', { log }, (directory) => {
  beforeAll(() => directory().fill({ postcodes: rows }));

  const ask = (easting: number, northing: number) =>
    directory().ask(`${apiBase}/nearest-postcode/${easting}/${northing}`);

  it('is told with its place', async () => {
    const { status, json } = await ask(429_950, 433_420);
    expect([status, json]).toEqual([200, rows[0]]);
  });

  it('is the nearest by the straight line, wherever one asks, or none beyond 5,000 metres', async () => {
    const anywhere = fc.tuple(
      fc.integer({ min: 422_000, max: 444_000 }),
      fc.integer({ min: 425_000, max: 446_000 }),
    );
    const property = fc.asyncProperty(anywhere, async (point) => {
      const nearest = Math.min(...rows.map((known) => distance(point, known)));
      const { status, json } = await ask(...point);
      expect(status).toBe(nearest <= 5_000 ? 200 : 404);
      if (status === 200) expect(distance(point, json as never)).toBeCloseTo(nearest, 6);
    });
    await fc.assert(property, { numRuns: 60 });
  });

  it('is not the one in the corner of a box where another, outside the box, is nearer', async () => {
    // 195 metres each way to LS6 2AB are 276; 0 and 210 to LS1 4AP are fewer.
    const { json } = await ask(429_900, 433_190);
    expect(json).toMatchObject({ postcode: 'LS14AP' });
  });

  it('is asked for without a trace of where in the log', async () => {
    lines.length = 0;
    await ask(429_950, 433_420);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ question: 'nearest-postcode', status: 200 });
    expect(withoutChance(lines.join(''))).not.toMatch(/4299|4334|LS1/);
  });
});
