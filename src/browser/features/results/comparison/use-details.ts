import { serviceQuery } from '#browser/api/queries.ts';
import type { ReadableService } from '#contract/desk-api/found-service.ts';
import { useQueries } from '@tanstack/react-query';
import type { ComparedService } from './compared-service.ts';

/** The detail records that have come, by service id. */
export const useDetails = (
  compared: readonly ComparedService[],
): ReadonlyMap<string, ReadableService> =>
  useQueries({
    queries: compared.map(({ pin }) => serviceQuery(pin.serviceId)),
    combine: (answers) =>
      new Map(
        answers.flatMap(({ data }) =>
          data?.service?.kind === 'service'
            ? [[data.service.serviceId, data.service] as const]
            : [],
        ),
      ),
  });
