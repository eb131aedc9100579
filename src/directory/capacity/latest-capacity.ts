import type { ExpressionBuilder } from 'kysely';
import type { Tables } from '../schema/tables.ts';

const columns = ['rating', 'updated_at', 'reset_at', 'updated_by'] as const;

/**
 * What was reported last for a service, by its line or by anyone since; to be joined laterally. Each table is looked up by
 * key, however few or many rows they hold.
 */
export const latestCapacity = (of: ExpressionBuilder<Tables, 'services'>) =>
  of
    .selectFrom('capacities')
    .select(columns)
    .whereRef('capacities.service_id', '=', 'services.service_id')
    .unionAll(
      of
        .selectFrom('line_capacities')
        .select(columns)
        .whereRef('line_capacities.service_id', '=', 'services.service_id'),
    )
    .orderBy('updated_at', 'desc')
    .limit(1)
    .as('capacity');
