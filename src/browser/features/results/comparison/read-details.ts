import { serviceQuery } from '#browser/api/queries.ts';
import type { ReadableService } from '#contract/desk-api/found-service.ts';
import type { QueryClient } from '@tanstack/react-query';
import type { ComparedService } from './compared-service.ts';

/** The detail records that have come by now, by service id: the columns ask for them. */
export const readDetails = (
  queryClient: QueryClient,
  compared: readonly ComparedService[],
): ReadonlyMap<string, ReadableService> =>
  new Map(
    compared.flatMap(({ pin }) => {
      const answer = queryClient.getQueryData(serviceQuery(pin.serviceId).queryKey);
      return answer?.service?.kind === 'service'
        ? [[answer.service.serviceId, answer.service] as const]
        : [];
    }),
  );
