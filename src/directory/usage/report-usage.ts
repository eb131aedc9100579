import { accept } from '#domain/result.ts';
import { sql } from 'kysely';
import { parseArgs } from 'node:util';
import type { DirectoryCommand } from '../commands/command.ts';
import { UsageFault } from '../commands/usage-fault.ts';
import { writeTable } from '../commands/write-table.ts';

export const reportUsage: DirectoryCommand = {
  name: 'account usage',
  usage: '[--from YYYY-MM-DD] [--to YYYY-MM-DD] [--csv]',
  purpose: 'how often each account asked each question on each day, by status',
  run: async ({ database, running, write }, args) => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        from: { type: 'string' },
        to: { type: 'string' },
        csv: { type: 'boolean', default: false },
      },
    });
    const from = readDay(values.from);
    const to = readDay(values.to);
    await running?.writeUsage();
    const { rows } = await sql<UsageRow>`select day::text, username, question, status, count
      from account_usage
      where day >= coalesce(${from}::date, '-infinity') and day <= coalesce(${to}::date, 'infinity')
      order by day, username, question, status`.execute(database);
    const cells = [heading, ...rows.map(toCells)];
    await write(values.csv ? writeCsv(cells) : writeTable(cells));
    return accept([]);
  },
};

interface UsageRow {
  readonly day: string;
  readonly username: string;
  readonly question: string;
  readonly status: number;
  readonly count: number;
}

const heading = ['Day', 'Username', 'Question', 'Status', 'Count'];

const toCells = ({ day, username, question, status, count }: UsageRow): readonly string[] => [
  day,
  username === '' ? '(nobody)' : username,
  question,
  String(status),
  String(count),
];

function readDay(text: string | undefined): string | null {
  if (text === undefined) return null;
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  // A day that no month has would be read as one of the next month.
  if (Number.isNaN(day) || !new Date(day).toISOString().startsWith(text))
    throw new UsageFault('A day is written YYYY-MM-DD.');
  return text;
}

/** RFC 4180. */
const writeCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');

const writeCell = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
