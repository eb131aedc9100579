import {
  appendFileSync,
  copyFileSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aDeed, anAuditTrail, findFaults } from '#testing/an-audit-trail.ts';

/** Two processes one after the other: the first with two days, the second, with one row, names the end of the first. */
async function writeTwoChains() {
  const first = anAuditTrail();
  for (const at of ['2026-11-16T10:00:00Z', '2026-11-17T10:00:00Z']) {
    first.setClock(at);
    for (let i = 0; i < 4; i++) await first.trail.record(aDeed({ serviceIds: [`${i}`] }));
  }
  await first.trail.close();
  const second = anAuditTrail({ folder: first.folder, at: '2026-11-18T10:00:00Z' });
  await second.trail.record(aDeed());
  await second.trail.close();
  return { remove: first.remove, paths: [...first.files(), ...first.heads().toSorted()] };
}

let original: Awaited<ReturnType<typeof writeTwoChains>>;
let folder: string;
let [dayOne, dayTwo, secondChain, firstHead, secondHead] = ['', '', '', '', ''];
beforeAll(async () => {
  original = await writeTwoChains();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'signpost-damage-'));
  const copies = original.paths.map((path) => join(folder, basename(path)));
  for (const [i, copy] of copies.entries()) copyFileSync(original.paths[i] ?? '', copy);
  [dayOne = '', dayTwo = '', secondChain = '', firstHead = '', secondHead = ''] = copies;
  return () => {
    rmSync(folder, { recursive: true });
  };
});
afterAll(() => {
  original.remove();
});

const linesOf = (path: string): string[] => readFileSync(path, 'utf8').split('\n').slice(0, -1);
const rewrite = (path: string, lines: readonly string[]): void => {
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
};

const found = async () => (await findFaults(folder)).join('\n');

describe('a check of the trail', () => {
  it('finds nothing wrong with what was written', async () => {
    expect(await found()).toBe('');
  });

  it('finds a changed byte, wherever it stands', async () => {
    const whole = [dayOne, dayTwo, secondChain].map((path) => readFileSync(path));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(2),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (which, place, change) => {
          const path = [dayOne, dayTwo, secondChain][which] ?? '';
          const bytes = Buffer.from(whole[which] ?? '');
          const at = place % bytes.length;
          bytes[at] = (bytes[at] ?? 0) ^ change;
          writeFileSync(path, bytes);
          const sentence = await found();
          writeFileSync(path, whole[which] ?? '');
          expect(sentence).not.toBe('');
        },
      ),
      { numRuns: 150 },
    );
  });

  it('names the file and the row that was changed', async () => {
    writeFileSync(
      dayOne,
      readFileSync(dayOne, 'utf8').replace('"serviceIds":["2"]', '"serviceIds":["7"]'),
    );
    expect(await found()).toBe(`${basename(dayOne)}, 4: it is not as it was written`);
  });

  it('finds a row that was removed', async () => {
    rewrite(dayOne, linesOf(dayOne).toSpliced(2, 1));
    expect(await found()).toBe(`${basename(dayOne)}, 3: row 3 of the chain missing before it`);
  });

  it.each([
    ['day', '2026-11-17_', '2026-01-17_', 'its name is of another day than its row'],
    ['number', '_000002.jsonl', '_000007.jsonl', 'its name says 7, its row 2'],
  ])('finds a file whose name was given another %s', async (_what, from, to, sentence) => {
    const renamed = dayTwo.replace(from, to);
    renameSync(dayTwo, renamed);
    expect(await found()).toContain(`${basename(renamed)}, 1: ${sentence}`);
  });

  it('finds two rows that were swapped', async () => {
    const [opening = '', one = '', other = '', ...rest] = linesOf(dayOne);
    rewrite(dayOne, [opening, other, one, ...rest]);
    expect(await found()).toContain(
      `${basename(dayOne)}, 3: row 2 of the chain stands after row 3`,
    );
  });

  it('finds a row that was written again under another hash', async () => {
    const other = anAuditTrail();
    await other.trail.record(aDeed());
    const lines = linesOf(dayOne);
    const foreign = linesOf(other.files()[0] ?? '')[1] ?? '';
    rewrite(dayOne, lines.with(1, foreign));
    expect(await found()).toContain(`${basename(dayOne)}, 2: it is not as it was written`);
    other.remove();
  });

  it.each([1, 2, 4])('finds that the last %d rows were cut off', async (count) => {
    rewrite(dayTwo, linesOf(dayTwo).slice(0, -count));
    expect(await found()).toContain(
      `${basename(dayTwo)}, whole: the chain is cut off after row ${10 - count}`,
    );
  });

  it('finds a cut-off end though its head was rewritten, once another process has started', async () => {
    rewrite(dayTwo, linesOf(dayTwo).slice(0, -1));
    const { hash } = JSON.parse(linesOf(dayTwo).at(-1) ?? '') as { hash: string };
    const head = JSON.parse(readFileSync(firstHead, 'utf8')) as object;
    writeFileSync(firstHead, JSON.stringify({ ...head, sequence: 9, hash }));
    expect(await found()).toContain(`cut off after row 9: by ${basename(secondChain)} it had 10`);
  });

  it.each([
    [
      'first',
      () => dayOne,
      () => `${basename(dayTwo)}, 1: the file before it, ${basename(dayOne)}, is missing`,
    ],
    ['last', () => dayTwo, () => `${basename(dayOne)}, whole: the chain is cut off after row 5`],
    ['only', () => secondChain, () => 'the chain is cut off after row 0'],
  ])('finds that the %s file of a chain was removed', async (_which, path, sentence) => {
    rmSync(path());
    expect(await found()).toContain(sentence());
  });

  it('finds that a file in the middle was removed', async () => {
    const long = anAuditTrail({ mostFileBytes: 1000 });
    for (let i = 0; i < 9; i++) await long.trail.record(aDeed());
    const gone = long.files()[2] ?? '';
    rmSync(gone);
    expect((await findFaults(long.folder)).join()).toMatch(
      new RegExp(
        `_000004.jsonl, 1: rows \\d+ to \\d+ of the chain missing before it, in ${basename(gone)}$`,
      ),
    );
    long.remove();
  });

  it('finds that a whole chain was removed, head and all, for the next one names it', async () => {
    for (const path of [dayOne, dayTwo, firstHead]) rmSync(path);
    expect(await found()).toContain('the chain is cut off after row 0');
  });

  it('finds that a head was removed', async () => {
    rmSync(secondHead);
    expect(await found()).toBe(`${basename(secondHead)}, whole: it is missing or cannot be read`);
  });

  it('takes the unfinished row of a process that was killed for what it is', async () => {
    appendFileSync(secondChain, '{"chain":"20261118');
    expect(await found()).toBe('');
  });

  it('takes no half row in the middle of a chain', async () => {
    appendFileSync(dayOne, '{"chain":"20261116');
    expect(await found()).toContain(`${basename(dayOne)}, 6: it is not as it was written`);
  });
});
