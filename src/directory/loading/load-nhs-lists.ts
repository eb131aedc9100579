import { sql, type Kysely } from 'kysely';
import { refuse } from '#domain/result.ts';
import { toSymptomsRow } from '../catalogue/to-symptoms-row.ts';
import type { CommandContext, DirectoryCommand } from '../commands/command.ts';
import { takeArguments } from '../commands/usage-fault.ts';
import { readNhsLists, type NhsLists, type PlacePostcodes } from '../nhs-lists/read-nhs-lists.ts';
import type { Tables } from '../schema/tables.ts';
import { createPairCheck } from './check-pairs.ts';
import { fillServices, serviceTables } from './fill-services.ts';
import { loadUsage, readLoadArguments } from './load-arguments.ts';
import { refuseUnreadable } from './refuse-unreadable.ts';
import { runLoad, type Load } from './run-load.ts';

export const loadNhsLists: DirectoryCommand = {
  name: 'load nhs-lists',
  usage: `<folder> ${loadUsage}`,
  purpose:
    'replaces the services by the pharmacies, GP practices and hospitals of the open NHS lists in a folder',
  run: (context, args) => {
    const { paths, options } = readLoadArguments(context, args);
    const { folder } = takeArguments(paths, 'folder');
    return refuseUnreadable(async () => {
      if (!(await hasPostcodes(context.database))) return refuse([postcodesFirst]);
      const placePostcodes = createPlacer(context.database);
      const lists = await readNhsLists(folder, { placePostcodes });
      const tables = [...serviceTables, 'symptoms'] as const;
      const fill = (load: Load) => fillFromLists(context, load, lists);
      return runLoad(context, { what: 'services', tables, size: null, fill }, options);
    });
  },
};

const postcodesFirst =
  'There are no postcodes to place the organisations by: load postcodes first. Nothing was changed.';

async function hasPostcodes(database: Kysely<Tables>): Promise<boolean> {
  const any = await database.selectFrom('postcodes').select('postcode').limit(1).executeTakeFirst();
  return any !== undefined;
}

/** Keeps the symptom list and adds the pairs that it lacks: the lists' services are found by them. */
async function fillFromLists(
  { database }: CommandContext,
  load: Load,
  { files, unrecognised, entries, passedOver }: NhsLists,
): Promise<number> {
  const { findings } = load;
  for (const { file, list } of files) findings.remark(`${file} was read as ${list}.`);
  for (const file of unrecognised) findings.remark(`${file} is none of the lists.`);
  const pairs = await createPairCheck(database);
  const count = await fillServices(load, entries, pairs.note);
  for (const [reason, passed] of passedOver) findings.leaveOut(reason, passed);
  const symptoms = load.writerOf('symptoms');
  const known = await database.selectFrom('symptoms').selectAll().execute();
  for (const row of [...known, ...pairs.missing().map(toSymptomsRow)]) await symptoms.write(row);
  await symptoms.finish();
  return count;
}

const createPlacer =
  (database: Kysely<Tables>): PlacePostcodes =>
  async (postcodes) => {
    const rows = await database
      .selectFrom('postcodes')
      .selectAll()
      .where(sql<boolean>`postcode = any(${[...postcodes]}::text[])`)
      .execute();
    return new Map(rows.map((row) => [row.postcode, row]));
  };
