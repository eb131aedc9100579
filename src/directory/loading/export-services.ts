import { open, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { accept, refuse } from '#domain/result.ts';
import { latestCapacity } from '../capacity/latest-capacity.ts';
import type { CatalogueLine } from '../catalogue/catalogue-line.ts';
import type { CommandContext, CommandOutcome, DirectoryCommand } from '../commands/command.ts';
import { takeArguments } from '../commands/usage-fault.ts';
import { breathe } from './breathe.ts';
import { toCatalogueLine } from './export-line.ts';
import { formatCount } from './progress.ts';
import { refuseUnreadable } from './refuse-unreadable.ts';
import { takeTurn } from './take-turn.ts';

/** Services read at a time: some milliseconds. */
const PAGE = 100;

export const exportServices: DirectoryCommand = {
  name: 'export services',
  usage: '[--to <file>]',
  purpose: 'gives back the services as load services takes them, with the capacity reported since',
  run: (context, args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { to: { type: 'string' } },
    });
    takeArguments(positionals);
    return refuseUnreadable(() => exportTo(context, values.to));
  },
};

async function exportTo(
  context: CommandContext,
  file: string | undefined,
): Promise<CommandOutcome> {
  const count = await takeTurn(context.database, () =>
    file === undefined
      ? writePages(context, context.write)
      : writeFile(context, resolve(context.folder, file)),
  );
  if (count === null) return refuse(['A load or another export is under way.']);
  if (context.signal.aborted) return refuse(['The export was stopped.']);
  return accept([`Exported ${formatCount(count)} services.`]);
}

/** Whole or not at all: under another name until it is complete. Only its owner may read it, for it holds non-public numbers. */
async function writeFile(context: CommandContext, path: string): Promise<number> {
  const draft = `${path}.part`;
  const handle = await open(draft, 'w', 0o600);
  try {
    const count = await writePages(context, async (text) => {
      await handle.write(text);
    });
    await handle.sync();
    await handle.close();
    if (!context.signal.aborted) await rename(draft, path);
    return count;
  } finally {
    await handle.close().catch(() => undefined);
    await rm(draft, { force: true });
  }
}

async function writePages(
  context: CommandContext,
  write: (text: string) => Promise<void>,
): Promise<number> {
  let [count, after] = [0, 0];
  while (!context.signal.aborted) {
    const page = await readPage(context, after);
    const last = page.at(-1);
    if (last === undefined) break;
    await write(page.map(({ line }) => `${JSON.stringify(line)}\n`).join(''));
    after = last.serviceId;
    count += page.length;
    await breathe();
  }
  return count;
}

/** The services behind the id, in the order of their ids. */
async function readPage(
  { database }: CommandContext,
  after: number,
): Promise<readonly { serviceId: number; line: CatalogueLine }[]> {
  const rows = await database
    .selectFrom('services')
    .leftJoinLateral(latestCapacity.as('capacity'), (join) => join.onTrue())
    .select(['service_id', 'summary', 'details', 'rating', 'updated_at', 'reset_at', 'updated_by'])
    .where('service_id', '>', after)
    .orderBy('service_id')
    .limit(PAGE)
    .execute();
  return rows.map(({ service_id, summary, details, rating, updated_at, reset_at, updated_by }) => ({
    serviceId: service_id,
    line: toCatalogueLine(
      summary,
      details,
      rating === null || updated_at === null || updated_by === null
        ? null
        : { rating, updated_at, reset_at, updated_by },
    ),
  }));
}
