import {
  anyCatalogue,
  anyClinicalTermRequest,
  anyServiceTypeRequest,
} from '#testing/any-catalogue.ts';
import { clinicalTermPath, serviceTypePath } from '#testing/a-search-path.ts';
import {
  referenceSearch,
  type ReferenceAnswer,
  type ReferenceRequest,
} from '#testing/reference-search.ts';
import { describeDirectory } from '#testing/describe-directory.ts';
import { howMany } from '#testing/how-many.ts';
import { callHandlerAccount, foundServices } from '#testing/start-directory.ts';
import type { Answered } from '#testing/ask-directory.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';

function toReferenceAnswer(answered: Answered): ReferenceAnswer {
  if (answered.status === 400)
    return { refusal: (answered.json as { error: { message: string } }).error.message };
  const found = foundServices(answered);
  return { found: found.map(({ id, patientDistance }) => ({ id, distance: patientDistance })) };
}

const encoded = (request: ReferenceRequest) => {
  const { what, ...rest } = request;
  return { ...rest, postcode: encodeURIComponent(rest.postcode), what };
};

describeDirectory('a search of any catalogue', {}, (directory) => {
  const anyCase = fc.tuple(
    anyCatalogue,
    fc.array(anyClinicalTermRequest, { minLength: 30, maxLength: 30 }),
    fc.array(anyServiceTypeRequest, { minLength: 20, maxLength: 20 }),
  );

  it('answers as the specification read aloud does', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async ([catalogue, byTerm, byType]) => {
        await directory().fill(catalogue);
        for (const request of byTerm) {
          const { what: clinicalTerm, ...rest } = encoded(request);
          const answered = await directory().ask(clinicalTermPath({ ...rest, clinicalTerm }));
          expect({ request, ...toReferenceAnswer(answered) }).toEqual({
            request,
            ...referenceSearch(catalogue, callHandlerAccount.searchRole, 'byClinicalTerm', request),
          });
        }
        for (const request of byType) {
          const { what: serviceTypeIds, ...rest } = encoded(request);
          const answered = await directory().ask(serviceTypePath({ ...rest, serviceTypeIds }));
          expect({ request, ...toReferenceAnswer(answered) }).toEqual({
            request,
            ...referenceSearch(catalogue, callHandlerAccount.searchRole, 'byServiceType', request),
          });
        }
      }),
      { numRuns: howMany(8, 300), endOnFailure: true },
    );
  });
});
