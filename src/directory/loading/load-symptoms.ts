import { readFile } from 'node:fs/promises';
import type { NamedClinicalTerm } from '#domain/clinical-term/clinical-term.ts';
import { toSymptomsRow } from '../catalogue/to-symptoms-row.ts';
import type { DirectoryCommand } from '../commands/command.ts';
import { takeArguments } from '../commands/usage-fault.ts';
import { readSymptoms } from '../symptoms/parse-symptoms.ts';
import { loadUsage, readLoadArguments } from './load-arguments.ts';
import { refuseUnreadable } from './refuse-unreadable.ts';
import { runLoad, type Load } from './run-load.ts';

export const loadSymptoms: DirectoryCommand = {
  name: 'load symptoms',
  usage: `<file.csv> ${loadUsage}`,
  purpose:
    'replaces the symptom list by that of a file with the columns sg_id,sg_name,sd_id,sd_name,words',
  run: (context, args) => {
    const { paths, options } = readLoadArguments(context, args);
    const { file } = takeArguments(paths, 'file');
    return refuseUnreadable(async () => {
      const text = await readFile(file, 'utf8');
      const fill = (load: Load) => fillSymptoms(load, text);
      return runLoad(
        context,
        { what: 'symptoms', tables: ['symptoms'], size: text.length, fill },
        options,
      );
    });
  },
};

async function fillSymptoms(load: Load, text: string): Promise<number> {
  const { terms, faults } = readSymptoms(text);
  for (const { line, reason } of faults)
    load.findings.refuse(line === null ? 'the file' : `line ${line}`, reason);
  const writer = load.writerOf('symptoms');
  for (const term of terms) {
    await writer.write(toSymptomsRow(toRow(term)));
    await load.pace(writer.count());
  }
  await writer.finish();
  return writer.count();
}

const toRow = (term: NamedClinicalTerm) => ({
  sgId: term.symptomGroupId,
  sgName: term.symptomGroupName,
  sdId: term.symptomDiscriminatorId,
  sdName: term.symptomDiscriminatorName,
  words: term.words,
});
