import type { Kysely } from 'kysely';
import type { CatalogueLine, SymptomRow } from '../catalogue/catalogue-line.ts';
import type { Tables } from '../schema/tables.ts';
import type { Findings } from './findings.ts';

/** Watches for symptom pairs of services that the symptom list does not have: no search can ask for them. */
export async function createPairCheck(database: Kysely<Tables>) {
  const rows = await database.selectFrom('symptoms').select(['sg_id', 'sd_id']).execute();
  const known = new Set(rows.map(({ sg_id, sd_id }) => `${sg_id}=${sd_id}`));
  const missing = new Map<string, SymptomRow>();
  return {
    note: (line: CatalogueLine) => {
      for (const pair of pairsOf(line)) {
        const key = `${pair.sgId}=${pair.sdId}`;
        if (!known.has(key)) missing.set(key, pair);
      }
    },
    missing: (): readonly SymptomRow[] => [...missing.values()],
    report: ({ remark }: Findings) => {
      if (missing.size > 0)
        remark(
          `The symptom list lacks ${missing.size} symptom pairs of these services: load symptoms that have them, or no search finds services by them.`,
        );
    },
  };
}

const pairsOf = ({ symptomGroups }: CatalogueLine): readonly SymptomRow[] =>
  symptomGroups.flatMap((group) =>
    group.symptomDiscriminators.map(({ id, name }) => ({
      sgId: group.id,
      sgName: group.name,
      sdId: id,
      sdName: name,
      words: [],
    })),
  );
