import type { Place } from '#contract/desk-api/found-service.ts';
import { postcodeAnswerSchema, type PostcodeRequest } from '#contract/desk-api/postcode.ts';
import { useMutation } from '@tanstack/react-query';
import { postJson } from './request-json.ts';

/** In the body, as every place near a patient. */
const askNearest = (place: Place) =>
  postJson('/api/postcode', { place } satisfies PostcodeRequest, postcodeAnswerSchema);

/** Finds the postcode nearest to a place, on a press; `none` where no postcode is known near it. */
export function useNearestPostcode(onFound: (postcode: string) => void) {
  const { mutate, reset, data, isPending, isError } = useMutation({
    mutationFn: askNearest,
    onSuccess: (answer) => {
      if (answer.status === 'known') onFound(answer.postcode);
    },
  });
  const isNone = data !== undefined && data.status !== 'known';
  return { find: mutate, reset, isPending, isError, isNone };
}
