import { sql, type Kysely } from 'kysely';
import { readIdentifier } from '../schema/identifier.ts';
import { roleBit } from '../schema/profile-masks.ts';
import type { Tables } from '../schema/tables.ts';
import type { ReportedRow } from './current-capacity.ts';
import { latestCapacity } from './latest-capacity.ts';

export interface ServiceCapacity {
  readonly serviceId: number;
  readonly name: string;
  readonly reported: ReportedRow;
}

/** A service with what was last reported of it, whatever its status and roles; null when there is none with this id. */
export async function findServiceCapacity(
  database: Kysely<Tables>,
  text: string,
): Promise<ServiceCapacity | null> {
  const serviceId = readIdentifier(text);
  if (serviceId === null) return null;
  const row = await selectServiceCapacity(database, serviceId).executeTakeFirst();
  return row === undefined ? null : toServiceCapacity(serviceId, row);
}

/** The same for an active service that a search role may see, and for no other. */
export async function findSeenServiceCapacity(
  database: Kysely<Tables>,
  searchRole: number,
  text: string,
): Promise<ServiceCapacity | null> {
  const serviceId = readIdentifier(text);
  if (serviceId === null) return null;
  const row = await selectServiceCapacity(database, serviceId)
    .where('status', '=', 'active')
    .where(sql<boolean>`role_mask & ${roleBit(searchRole)}::integer <> 0`)
    .executeTakeFirst();
  return row === undefined ? null : toServiceCapacity(serviceId, row);
}

const selectServiceCapacity = (database: Kysely<Tables>, serviceId: number) =>
  database
    .selectFrom('services')
    .leftJoinLateral(latestCapacity.as('capacity'), (join) => join.onTrue())
    .select(['summary', 'rating', 'updated_at', 'reset_at', 'updated_by'])
    .where('services.service_id', '=', serviceId);

const toServiceCapacity = (
  serviceId: number,
  { summary, ...reported }: ReportedRow & { readonly summary: { readonly name: string } },
): ServiceCapacity => ({ serviceId, name: summary.name, reported });
