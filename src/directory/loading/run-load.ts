import type { Insertable, Kysely } from 'kysely';
import { setTimeout as wait } from 'node:timers/promises';
import { accept, refuse } from '#domain/result.ts';
import type { CommandContext, CommandOutcome } from '../commands/command.ts';
import type { Tables } from '../schema/tables.ts';
import { createBreather } from './breathe.ts';
import { collectFindings, type Findings } from './findings.ts';
import { createProgress, formatCount, formatRate } from './progress.ts';
import {
  createSecondTables,
  dropSecondTables,
  isHeldUp,
  swapTables,
  type LoadedTable,
} from './second-tables.ts';
import { takeTurn } from './take-turn.ts';
import { noteTidyDue, tidySmallTables } from './tidy-tables.ts';
import { createBatchWriter, type BatchWriter } from './write-batches.ts';
import { createWriteThrough } from './write-through.ts';

/** What a load is filled with and how far it is. */
export interface Load {
  readonly findings: Findings;
  /** One for each table; writes nothing once the load is bound to be refused. */
  readonly writerOf: <Name extends LoadedTable>(
    table: Name,
  ) => BatchWriter<Insertable<Tables[Name]>>;
  readonly read: (bytes: number) => void;
  /** To be awaited between lines: lets others have a turn and shows how far it is. */
  readonly pace: (rows: number) => Promise<void>;
}

export interface LoadPlan {
  readonly what: 'postcodes' | 'services' | 'symptoms';
  readonly tables: readonly LoadedTable[];
  /** Bytes that will be read; null when that is not known. */
  readonly size: number | null;
  /** Resolves to the number of rows of the kind that is loaded. */
  readonly fill: (load: Load) => Promise<number>;
}

export interface LoadOptions {
  readonly skipBadLines: boolean;
  /** An absolute path; null for none. */
  readonly reportFile: string | null;
}

class LoadStopped extends Error {
  override readonly name = 'LoadStopped';
}

/** All or nothing: fills a second set of tables by small batches and puts it in the place of the first (decision 024). */
export async function runLoad(
  context: CommandContext,
  plan: LoadPlan,
  options: LoadOptions,
): Promise<CommandOutcome> {
  const findings = await collectFindings(options.reportFile);
  try {
    const outcome = await takeTurn(context.database, async (holder) => {
      const loaded = await carryOut(context, holder, plan, findings, options);
      if (loaded.ok) await tidySmallTables(context.database);
      return loaded;
    });
    return outcome ?? refuse(['Another load or an export is under way: nothing was changed.']);
  } catch (error) {
    if (!(error instanceof LoadStopped)) throw error;
    return refuse(['The load was stopped: nothing was changed.']);
  } finally {
    await findings.close();
  }
}

async function carryOut(
  context: CommandContext,
  holder: Kysely<Tables>,
  plan: LoadPlan,
  findings: Findings,
  { skipBadLines }: LoadOptions,
): Promise<CommandOutcome> {
  const { database } = context;
  const startedAt = performance.now();
  await dropSecondTables(database);
  await createSecondTables(database, plan.tables);
  try {
    const isDoomed = () => !skipBadLines && findings.refusedCount() > 0;
    const afterBatch = await createWriteThrough(database);
    const rows = await plan.fill(createLoad(context, plan, findings, isDoomed, afterBatch));
    if (isDoomed()) return refuse(describeRefusal(findings));
    if (rows === 0)
      return refuse([...findings.listRest(), 'There is nothing to load: nothing was changed.']);
    if (!(await replaceTables(holder, plan)))
      return refuse(['The directory is too busy to take the new data: nothing was changed.']);
    return accept(describeLoad(plan, findings, rows, (performance.now() - startedAt) / 1000));
  } finally {
    await dropSecondTables(database);
  }
}

function createLoad(
  { database, tell, signal }: CommandContext,
  { what, size }: LoadPlan,
  findings: Findings,
  isDoomed: () => boolean,
  afterBatch: () => Promise<void>,
): Load {
  const progress = createProgress(what, size, tell);
  const breatheAtTimes = createBreather();
  return {
    findings,
    writerOf: (table) => {
      const writer = createBatchWriter(database, table, afterBatch);
      return { ...writer, write: (row) => (isDoomed() ? Promise.resolve() : writer.write(row)) };
    },
    read: progress.read,
    pace: async (rows) => {
      await breatheAtTimes();
      if (signal.aborted) throw new LoadStopped();
      progress.show(rows);
    },
  };
}

const TRIES = 200;

/** Waits briefly and often rather than long: whoever searches meanwhile waits too. False when there was never a moment. */
async function replaceTables(holder: Kysely<Tables>, { what, tables }: LoadPlan): Promise<boolean> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    try {
      await holder.transaction().execute(async (transaction) => {
        await swapTables(transaction, tables);
        const fact = { name: `${what}-loaded` as const, value: new Date().toISOString() };
        await transaction
          .insertInto('facts')
          .values(fact)
          .onConflict((conflict) => conflict.column('name').doUpdateSet(fact))
          .execute();
        await noteTidyDue(transaction, tables);
      });
      return true;
    } catch (error) {
      if (!isHeldUp(error)) throw error;
      await wait(100 + Math.random() * 200);
    }
  }
  return false;
}

function describeRefusal(findings: Findings): readonly string[] {
  const count = findings.refusedCount();
  return [
    ...findings.listRefused(),
    `${count === 1 ? '1 line is' : `${formatCount(count)} lines are`} wrong: nothing was changed. ` +
      '--skip-bad-lines loads the others; --report <file> lists them all.',
  ];
}

function describeLoad(
  { what }: LoadPlan,
  findings: Findings,
  rows: number,
  seconds: number,
): readonly string[] {
  const skipped = findings.refusedCount();
  return [
    ...findings.listRefused(),
    ...findings.listRest(),
    ...(skipped === 0 ? [] : [`Skipped as wrong: ${formatCount(skipped)}.`]),
    `Loaded ${formatCount(rows)} ${what} in ${seconds.toFixed(1)} s (${formatRate(rows, seconds)}).`,
  ];
}
