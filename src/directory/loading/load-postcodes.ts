import type { CommandContext, CommandOutcome, DirectoryCommand } from '../commands/command.ts';
import { UsageFault } from '../commands/usage-fault.ts';
import { listFiles, type SourceFile, type SourceFiles } from '../files/list-files.ts';
import { readCsv } from '../files/read-csv.ts';
import { countBytes } from './count-bytes.ts';
import { loadUsage, readLoadArguments } from './load-arguments.ts';
import { recogniseLayout, type PostcodeLayout, type PostcodeRecord } from './postcode-layouts.ts';
import { refuseUnreadable } from './refuse-unreadable.ts';
import { runLoad, type Load } from './run-load.ts';

/** The published downloads bring code lists along, and one of them all of its rows a second time. */
const isBeside = (inside: string) =>
  /(?:^|\/)(?:doc|documents|user guide|multi_csv)\//i.test(inside);

const isWanted = (inside: string) => /\.csv$/i.test(inside) && !isBeside(inside);

export const loadPostcodes: DirectoryCommand = {
  name: 'load postcodes',
  usage: `<folder|zip|csv>… ${loadUsage}`,
  purpose:
    'replaces the postcodes by those of OS Code-Point Open or the ONS Postcode Directory, as downloaded',
  run: (context, args) => {
    const { paths, options } = readLoadArguments(context, args);
    if (paths.length === 0) throw new UsageFault('Name the folder, the zip or the files to load.');
    return refuseUnreadable(async () => {
      const listed = await Promise.all(paths.map((path) => listFiles(path, isWanted)));
      try {
        return await load(context, listed, options);
      } finally {
        for (const { close } of listed) close();
      }
    });
  },
};

function load(
  context: CommandContext,
  listed: readonly SourceFiles[],
  options: Parameters<typeof runLoad>[2],
): Promise<CommandOutcome> {
  const files = listed.flatMap((source) => source.files);
  const size = files.reduce((sum, file) => sum + file.size, 0);
  const fill = (load: Load) => fillPostcodes(load, files);
  return runLoad(context, { what: 'postcodes', tables: ['postcodes'], size, fill }, options);
}

async function fillPostcodes(load: Load, files: readonly SourceFile[]): Promise<number> {
  const { findings, pace } = load;
  const writer = load.writerOf('postcodes');
  for (const file of files)
    for await (const { source, record } of readPostcodes(file, load.read)) {
      if (record.kind === 'row') await writer.write(record.row);
      else if (record.kind === 'leftOut') findings.leaveOut(record.reason);
      else findings.refuse(source(), record.reason);
      await pace(writer.count());
    }
  await writer.finish();
  findings.leaveOut('that were there already', writer.repeated());
  return writer.count();
}

async function* readPostcodes(
  { name, open }: SourceFile,
  onBytes: (count: number) => void,
): AsyncGenerator<{ record: PostcodeRecord; source: () => string }> {
  let layout: PostcodeLayout | null = null;
  for await (const csv of readCsv(countBytes(await open(), onBytes))) {
    const source = () => `${name}:${csv.line}`;
    if (layout === null) {
      layout = recogniseLayout(csv);
      if (layout === null) {
        yield { record: { kind: 'wrong', reason: unrecognised }, source };
        return;
      }
      if (layout.hasHeader) continue;
    }
    yield { record: layout.read(csv), source };
  }
}

const unrecognised =
  'this is neither OS Code-Point Open (ten columns, no header) nor the ONS Postcode Directory (header with pcds)';
