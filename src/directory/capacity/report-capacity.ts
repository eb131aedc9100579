import type { Kysely } from 'kysely';
import type { CapacityRating } from '#domain/capacity/capacity.ts';
import type { Tables } from '../schema/tables.ts';

export interface CapacityReport {
  readonly serviceId: number;
  readonly rating: CapacityRating;
  /** Milliseconds since 1970, as are all instants here. */
  readonly reportedAt: number;
  /** When it returns to green; null for green. */
  readonly until: number | null;
  readonly by: string;
}

/** Takes the place of what was reported before; kept for good once this resolves. */
export async function reportCapacity(
  database: Kysely<Tables>,
  { serviceId, rating, reportedAt, until, by }: CapacityReport,
): Promise<void> {
  const reported = {
    rating,
    updated_at: new Date(reportedAt),
    reset_at: until === null ? null : new Date(until),
    updated_by: by,
  };
  await database
    .insertInto('capacities')
    .values({ service_id: serviceId, ...reported })
    .onConflict((conflict) => conflict.column('service_id').doUpdateSet(reported))
    .execute();
}
