import type { Kysely } from 'kysely';
import { createHash } from 'node:crypto';
import type { SymptomRow } from '../catalogue/catalogue-line.ts';
import type { Tables } from '../schema/tables.ts';

/** Changes with the content, so that a caller can keep a list until it does. */
const versionOf = (list: unknown): string =>
  createHash('sha256').update(JSON.stringify(list)).digest('hex').slice(0, 16);

/** Answer to `…/v1.0/symptoms`: every valid pair of symptom group and discriminator. */
export async function listSymptoms(
  database: Kysely<Tables>,
): Promise<{ version: string; symptoms: readonly SymptomRow[] }> {
  const symptoms = await database
    .selectFrom('symptoms')
    .select(['sg_id as sgId', 'sg_name as sgName', 'sd_id as sdId', 'sd_name as sdName', 'words'])
    .orderBy('sg_id')
    .orderBy('sd_id')
    .execute();
  return { version: versionOf(symptoms), symptoms };
}

/** Answer to `…/v1.0/service-types`: the types that services of this directory have. */
export async function listServiceTypes(
  database: Kysely<Tables>,
): Promise<{ version: string; serviceTypes: readonly { id: number; name: string }[] }> {
  const serviceTypes = await database
    .selectFrom('service_types')
    .select(['id', 'name'])
    .orderBy('id')
    .execute();
  return { version: versionOf(serviceTypes), serviceTypes };
}
