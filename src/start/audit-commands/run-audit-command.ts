import { exportFeedback } from '#proxy/audit/check/export-feedback.ts';
import { exportTrail } from '#proxy/audit/check/export-trail.ts';
import type { AuditFault, ReportFault } from '#proxy/audit/check/verify-chain.ts';
import { verifyTrail, type TrailCount } from '#proxy/audit/check/verify-trail.ts';
import { createTerminal } from '../directory-commands/terminal.ts';
import { loadSettings } from '../program/load-settings.ts';
import { describeStartFault } from '../program/start-fault.ts';
import { readAuditCommand, type AuditCommand } from './read-audit-command.ts';

const commands = [
  'What the audit trail can do:',
  '',
  '  npm run audit -- verify',
  '      reads every row and says what was changed, removed or cut off',
  '  npm run audit -- export --from 2026-11-01 --to 2026-11-30 [--kind search]',
  '      writes the rows of those days (London’s, both included) as CSV',
  '  npm run audit -- export --kind report|rejection|gaps [--from 2026-11-01 --to 2026-11-30]',
  '      for the directory’s leads: wrong entries, why services were not used, and that by type and district',
].join('\n');

type Terminal = ReturnType<typeof createTerminal>;

const describeFault = ({ file, row, sentence }: AuditFault): string =>
  `${file}${row === null ? '' : `, row ${row}`}: ${sentence}`;

function describeCount({ rows, files, chains, faults, keptSince }: TrailCount): string[] {
  const kept =
    keptSince === null ? [] : [`Days before ${keptSince} may have been deleted by rule.`];
  const read = `${rows} rows in ${files} files of ${chains} chains were read`;
  return [
    ...kept,
    faults === 0 ? `${read}: all are as they were written.` : `${read}: ${faults} faults.`,
  ];
}

async function verify(folder: string, terminal: Terminal): Promise<number> {
  const count = await verifyTrail(folder, (fault) => {
    terminal.complain([describeFault(fault)]);
  });
  if (count.chains === 0) {
    terminal.complain([`${folder} holds no audit trail.`]);
    return 1;
  }
  terminal.report(describeCount(count));
  return count.faults === 0 ? 0 : 1;
}

async function writeCsv(
  exportRows: (report: ReportFault) => AsyncGenerator<string>,
  { write, complain }: Terminal,
): Promise<number> {
  let faults = 0;
  const rows = exportRows((fault) => {
    faults += 1;
    complain([`Left out: ${describeFault(fault)}`]);
  });
  for await (const row of rows) await write(row);
  return faults === 0 ? 0 : 1;
}

function carryOut(command: AuditCommand, folder: string, terminal: Terminal): Promise<number> {
  switch (command.name) {
    case 'verify':
      return verify(folder, terminal);
    case 'export':
      return writeCsv((report) => exportTrail(folder, command.request, report), terminal);
    case 'feedback':
      return writeCsv((report) => exportFeedback(folder, command.request, report), terminal);
  }
}

const isMissing = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'ENOENT';

/** Exit codes: 0 done and nothing wrong, 1 a fault was found or reading failed, 2 there is no such command. */
export async function runAuditCommand(words: readonly string[]): Promise<number> {
  const terminal = createTerminal(process.stdout, process.stderr);
  const command = readAuditCommand(words);
  if (!command?.ok) {
    terminal.complain([command?.problem ?? commands]);
    return command === null ? 2 : 1;
  }
  try {
    const { auditFolder } = loadSettings();
    return await carryOut(command.value, auditFolder, terminal);
  } catch (fault) {
    const sentence = describeStartFault(fault, 'PORT');
    terminal.complain([isMissing(fault) ? `There is no audit trail: ${sentence}` : sentence]);
    return 1;
  }
}
