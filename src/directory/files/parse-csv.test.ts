import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseCsv } from './parse-csv.ts';

it('a CSV text gives back whatever cells were quoted into it', () => {
  const cells = fc.array(fc.string(), { minLength: 1, maxLength: 4 });
  const rows = fc.array(cells.filter((row) => row.some((cell) => cell.trim() !== '')));
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(rows, (table) => {
      const text = table.map((row) => row.map(quote).join(',')).join('\n');
      expect(parseCsv(text).records.map((record) => record.cells)).toEqual(table);
    }),
  );
});

it.each([
  ['', []],
  ['\uFEFFa,b\r\n', [1]],
  ['a\r\n\nb\r\rc\n , \nd', [1, 3, 5, 7]],
  ['a\n"b\nc\r\nd",e\nf', [1, 2, 5]],
])('the records of %j start on the lines %j', (text, lines) => {
  expect(parseCsv(text).records.map((record) => record.line)).toEqual(lines);
});
