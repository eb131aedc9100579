import {
  anyCatalogue,
  anyClinicalTermRequest,
  anyOdsCode,
  anyServiceId,
  anyServiceTypeRequest,
} from '#testing/any-catalogue.ts';
import {
  apiBase,
  clinicalTermPath,
  serviceIdPath,
  serviceTypePath,
} from '#testing/a-search-path.ts';
import {
  referenceFind,
  referenceSearch,
  type ReferenceAnswer,
  type ReferenceRequest,
} from '#testing/reference-search.ts';
import { describeDirectory } from '#testing/describe-directory.ts';
import {
  callHandlerAccount,
  clinicianAccount,
  foundDetails,
  foundServices,
} from '#testing/start-directory.ts';
import { howMany } from '#testing/how-many.ts';
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

const anyAccount = fc.constantFrom(callHandlerAccount, clinicianAccount);
const many = <Value>(arbitrary: fc.Arbitrary<Value>, length: number) =>
  fc.array(fc.tuple(anyAccount, arbitrary), { minLength: length, maxLength: length });

describeDirectory('any catalogue', {}, (directory) => {
  const anyCase = fc.tuple(
    anyCatalogue,
    many(anyClinicalTermRequest, 30),
    many(anyServiceTypeRequest, 20),
    many(anyOdsCode, 10),
    many(anyServiceId, 20),
  );

  it('is answered from as the specification read aloud does', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async ([catalogue, byTerm, byType, byCode, byId]) => {
        await directory().fill(catalogue);
        for (const [account, request] of byTerm) {
          const { what: clinicalTerm, ...rest } = encoded(request);
          const path = clinicalTermPath({ ...rest, clinicalTerm });
          const answered = await directory().ask(path, { account });
          expect({ request, ...toReferenceAnswer(answered) }).toEqual({
            request,
            ...referenceSearch(catalogue, account.searchRole, 'byClinicalTerm', request),
          });
        }
        for (const [account, request] of byType) {
          const { what: serviceTypeIds, ...rest } = encoded(request);
          const path = serviceTypePath({ ...rest, serviceTypeIds });
          const answered = await directory().ask(path, { account });
          expect({ request, ...toReferenceAnswer(answered) }).toEqual({
            request,
            ...referenceSearch(catalogue, account.searchRole, 'byServiceType', request),
          });
        }
        for (const [account, code] of byCode) {
          const path = `${apiBase}/services/byOdsCode/${encodeURIComponent(code)}`;
          expect([code, idsOf(await directory().ask(path, { account }))]).toEqual([
            code,
            referenceFind(catalogue, account.searchRole, 'byOdsCode', code),
          ]);
        }
        for (const [account, id] of byId) {
          const path = serviceIdPath(encodeURIComponent(id));
          expect([id, idsOf(await directory().ask(path, { account }))]).toEqual([
            id,
            referenceFind(catalogue, account.searchRole, 'byServiceId', id),
          ]);
        }
      }),
      { numRuns: howMany(8, 300), endOnFailure: true },
    );
  });
});

const idsOf = (answered: Answered) => foundDetails(answered).map(({ id }) => id);
