import { sql } from 'kysely';
import type { ReportedRow } from './current-capacity.ts';

/**
 * What was reported last for a service, by its line or by anyone since; to be joined laterally to `services`. Each table is
 * looked up by key, however few or many rows they hold.
 */
export const latestCapacity = sql<ReportedRow>`(
  select
    case when is_later then reported.rating else line.rating end as rating,
    case when is_later then reported.updated_at else line.updated_at end as updated_at,
    case when is_later then reported.reset_at else line.reset_at end as reset_at,
    case when is_later then reported.updated_by else line.updated_by end as updated_by
  from (select) as nothing
  left join capacities as reported on reported.service_id = services.service_id
  left join line_capacities as line on line.service_id = services.service_id
  cross join lateral (
    select line.updated_at is null or reported.updated_at >= line.updated_at as is_later
  ) as comparison
)`;
