import { expect, it } from 'vitest';
import { limitAtOnce } from './limit-at-once.ts';

/** Work that ends when it is told to. */
function aWork() {
  let started = false;
  let end: (error?: Error) => void = () => undefined;
  const work = () => {
    started = true;
    return new Promise<string>((resolve, reject) => {
      end = (error) => {
        if (error) reject(error);
        else resolve('done');
      };
    });
  };
  return {
    work,
    hasStarted: () => started,
    end: (error?: Error) => {
      end(error);
    },
  };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

it('does so much at once, lets so much wait, and takes no more', async () => {
  const limit = limitAtOnce({ atOnce: 2, waiting: 1 });
  const works = Array.from({ length: 4 }, aWork);
  const runs = works.map(({ work }) => limit(work));
  expect(runs.map((run) => run !== null)).toEqual([true, true, true, false]);
  await settled();
  expect(works.map(({ hasStarted }) => hasStarted())).toEqual([true, true, false, false]);
  works[0]?.end();
  expect(await runs[0]).toBe('done');
  await settled();
  expect(works[2]?.hasStarted()).toBe(true);
});

it('goes on after work that fails', async () => {
  const limit = limitAtOnce({ atOnce: 1, waiting: 1 });
  const [first, second] = [aWork(), aWork()];
  const failing = limit(first.work);
  const next = limit(second.work);
  await settled();
  first.end(new Error('no'));
  await expect(failing).rejects.toThrow('no');
  await settled();
  second.end();
  expect(await next).toBe('done');
  expect(limit(aWork().work)).not.toBeNull();
});
