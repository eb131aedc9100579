import { expect, it } from 'vitest';
import { createClock, toClockOffset } from './create-clock.ts';

it('a rehearsal’s clock starts at its instant and runs on', async () => {
  const start = Date.UTC(2026, 10, 25, 14, 2);
  const now = createClock(toClockOffset(start));
  const first = now();
  expect(first - start).toBeLessThan(60_000);
  expect(first).toBeGreaterThanOrEqual(start);
  await expect.poll(now).toBeGreaterThan(first);
});

it('without a rehearsal the clock is the real one', () => {
  expect(Math.abs(createClock(toClockOffset(null))() - Date.now())).toBeLessThan(60_000);
});
