import { serviceQuery } from '#browser/api/queries.ts';
import type { ReadableService } from '#contract/desk-api/found-service.ts';
import { useQuery } from '@tanstack/react-query';

interface Detail {
  readonly detail: ReadableService | null;
  /** What to say in place of what the record alone can tell. */
  readonly missing: string;
}

/** The service's own record, asked for when a person opens its card. */
export function useDetail(serviceId: string): Detail {
  const { data, isError } = useQuery(serviceQuery(serviceId));
  return {
    detail: data?.service?.kind === 'service' ? data.service : null,
    missing: isError || data ? 'Could not be loaded' : 'Loading…',
  };
}
