import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { explanations, readMutations } from '../run-all/read-mutations.js';

const survivors = explanations.parse(
  JSON.parse(readFileSync('docs/safety/survivors.json', 'utf8')),
);

it('every explained survivor of mutation testing is still there', () => {
  const gone = survivors.filter(({ file, at }) => !readFileSync(file, 'utf8').includes(at));
  expect(gone).toEqual([]);
});

it('the score counts what survived and what no test reached', () => {
  const mutant = (status: string, line: number) => ({
    status,
    ...{ mutatorName: 'ArithmeticOperator', replacement: 'a - b' },
    location: { start: { line, column: 1 } },
  });
  const source = 'first(a + b);\nsecond(a + b);';
  const mutants = [mutant('Killed', 1), mutant('Timeout', 1), mutant('NoCoverage', 1)];
  const files = { 'a.ts': { source, mutants: [...mutants, mutant('Survived', 2)] } };
  const explained = [{ file: 'a.ts', at: 'second(', to: 'a - b', why: 'b is always nought' }];
  const { score, survivors: left } = readMutations({ files }, explained);
  expect(score).toBe(50);
  expect(left.map(({ line, why }) => [line, why])).toEqual([
    ['first(a + b);', null],
    ['second(a + b);', 'b is always nought'],
  ]);
});
