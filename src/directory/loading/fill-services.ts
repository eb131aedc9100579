import type { CatalogueLine } from '../catalogue/catalogue-line.ts';
import { checkLine } from '../catalogue/check-line.ts';
import {
  toLineCapacityRow,
  toProfileRows,
  toReferralRows,
  toServiceRow,
} from '../catalogue/to-rows.ts';
import type { Load } from './run-load.ts';
import type { LoadedTable } from './second-tables.ts';
import type { ServiceEntry } from './service-entry.ts';

/** The tables that services stand in. */
export const serviceTables = [
  'services',
  'symptom_profiles',
  'service_referrals',
  'line_capacities',
  'service_types',
] as const satisfies readonly LoadedTable[];

/** How many reasons are given for one line. */
const REASONS = 3;

/**
 * Fills the second set of tables with the services that are sound; findings name the others.
 * @param onLine is told of every line that is loaded
 * @returns the number of services
 */
export async function fillServices(
  load: Load,
  entries: AsyncIterable<ServiceEntry>,
  onLine: (line: CatalogueLine) => void,
): Promise<number> {
  const { findings } = load;
  const sourceOf = new Map<string, string>();
  const referredTo = new Set<string>();
  const writeLine = createLineWriter(load);
  for await (const entry of entries) {
    await load.pace(sourceOf.size);
    const line = judge(entry, sourceOf, findings.refuse);
    if (line === null || !entry.ok) continue;
    for (const doubt of entry.doubts) findings.doubt(entry.source, doubt);
    sourceOf.set(line.id, entry.source);
    for (const { id } of line.serviceReferrals.services) referredTo.add(id);
    onLine(line);
    await writeLine.write(line);
  }
  await writeLine.finish();
  const missing = [...referredTo].filter((id) => !sourceOf.has(id)).length;
  if (missing > 0)
    findings.remark(`Service referrals lists name ${missing} services that are not in the file.`);
  return sourceOf.size;
}

/** Null once the reason is told. */
function judge(
  entry: ServiceEntry,
  sourceOf: ReadonlyMap<string, string>,
  refuse: (source: string, reason: string) => void,
): CatalogueLine | null {
  const { source } = entry;
  if (!entry.ok) {
    refuse(source, entry.reason);
    return null;
  }
  const checked = checkLine(entry.line);
  if (!checked.ok) {
    const { length } = checked.problem;
    const more = length > REASONS ? [`${length - REASONS} more faults`] : [];
    refuse(source, [...checked.problem.slice(0, REASONS), ...more].join('; '));
    return null;
  }
  const earlier = sourceOf.get(checked.value.id);
  if (earlier === undefined) return checked.value;
  refuse(source, `the service id ${checked.value.id} is that of ${earlier} already`);
  return null;
}

function createLineWriter(load: Load) {
  const services = load.writerOf('services');
  const profiles = load.writerOf('symptom_profiles');
  const referrals = load.writerOf('service_referrals');
  const capacities = load.writerOf('line_capacities');
  const types = load.writerOf('service_types');
  const known = new Set<number>();
  return {
    write: async (line: CatalogueLine) => {
      await services.write(toServiceRow(line));
      for (const row of toProfileRows(line)) await profiles.write(row);
      for (const row of toReferralRows(line)) await referrals.write(row);
      const capacity = toLineCapacityRow(line);
      if (capacity !== null) await capacities.write(capacity);
      if (known.has(line.type.id)) return;
      known.add(line.type.id);
      await types.write({ id: line.type.id, name: line.type.name });
    },
    finish: async () => {
      for (const writer of [services, profiles, referrals, capacities, types])
        await writer.finish();
    },
  };
}
