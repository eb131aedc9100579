import type { Kysely } from 'kysely';
import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { DeepReadonly } from '#contract/dos-rest/deep-readonly.ts';
import { isDemonstration } from '../catalogue/is-demonstration.ts';
import type { Tables } from '../schema/tables.ts';

/** Changes with the content, so that a caller can keep a list until it does. */
const versionOf = (list: unknown): string =>
  createHash('sha256').update(JSON.stringify(list)).digest('hex').slice(0, 16);

const versionSchema = z.string().meta({ description: 'Changes with the content.' });

export const symptomListSchema = z.strictObject({
  version: versionSchema,
  symptoms: z.array(
    z.strictObject({
      sgId: z.int32(),
      sgName: z.string(),
      sdId: z.int32(),
      sdName: z.string(),
      words: z.array(z.string()).meta({ description: 'What people call it.' }),
    }),
  ),
  isDemonstration: z
    .boolean()
    .meta({ description: 'True while the services are the made-up ones of the demonstration.' }),
});

/** Answer to `…/v1.0/symptoms`: every valid pair of symptom group and discriminator. */
export async function listSymptoms(
  database: Kysely<Tables>,
): Promise<DeepReadonly<z.infer<typeof symptomListSchema>>> {
  const symptoms = await database
    .selectFrom('symptoms')
    .select(['sg_id as sgId', 'sg_name as sgName', 'sd_id as sdId', 'sd_name as sdName', 'words'])
    .orderBy('sg_id')
    .orderBy('sd_id')
    .execute();
  const version = versionOf(symptoms);
  return { version, symptoms, isDemonstration: await isDemonstration(database) };
}

export const serviceTypeListSchema = z.strictObject({
  version: versionSchema,
  serviceTypes: z.array(z.strictObject({ id: z.int32(), name: z.string() })),
});

/** Answer to `…/v1.0/service-types`: the types that services of this directory have. */
export async function listServiceTypes(
  database: Kysely<Tables>,
): Promise<DeepReadonly<z.infer<typeof serviceTypeListSchema>>> {
  const serviceTypes = await database
    .selectFrom('service_types')
    .select(['id', 'name'])
    .orderBy('id')
    .execute();
  return { version: versionOf(serviceTypes), serviceTypes };
}
