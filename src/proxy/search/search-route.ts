import type { SearchAnswer, SearchRequest } from '#contract/desk-api/search.ts';
import {
  DEFAULT_NUMBER_PER_TYPE,
  DEFAULT_SEARCH_DISTANCE,
} from '#domain/search/search-distance.ts';
import { outwardCode } from '#domain/geography/parse-postcode.ts';
import type { FastifyInstance } from 'fastify';
import { recordAnswer, type Done } from '../audit/record-deed.ts';
import type { Asker } from '../directory/create-directory.ts';
import { toAsker } from '../directory/to-asker.ts';
import type { ProxyParts } from '../proxy-parts.ts';
import { atMost } from '../security/limit-rate.ts';
import { requireActivity } from '../sessions/require-access.ts';
import { findAround, findByCode } from './find-services.ts';
import { placePatient } from './place-patient.ts';
import { readSearchRequest } from './read-search-request.ts';
import { toFoundService } from './to-found-service.ts';
import { toPlacedSearch } from './to-questions.ts';
import { withholdWrongPlace } from './withhold-wrong-place.ts';

/** What is told, and what of it is recorded. */
interface Searched {
  readonly answer: SearchAnswer;
  readonly done: Omit<Done, 'serviceIds'>;
}

async function search(
  request: SearchRequest,
  { settings, directory, ownDirectory }: ProxyParts,
  asker: Asker,
): Promise<Searched> {
  const { by } = request;
  if (request.by === 'odsCode' || request.by === 'serviceId') {
    const { services, transactionIds } = await findByCode(request, directory, asker);
    const checkedAt = settings.now();
    return {
      answer: {
        services: services.map((one) => toFoundService(one, asker.audience, checkedAt)),
        checkedAt,
        searchDistance: null,
        numberPerType: null,
        patient: null,
      },
      done: { kind: 'search', by, transactionIds },
    };
  }
  const placed = toPlacedSearch(request, settings.directory.fixedCaseId);
  const [{ services, transactionIds }, patient] = await Promise.all([
    findAround(placed, directory, asker),
    placePatient(placed, ownDirectory, asker),
  ]);
  const checkedAt = settings.now();
  return {
    answer: {
      services: services
        .map((one) => toFoundService(one, asker.audience, checkedAt))
        .map((service) => withholdWrongPlace(service, patient)),
      checkedAt,
      searchDistance: placed.searchDistance ?? DEFAULT_SEARCH_DISTANCE,
      numberPerType: placed.numberPerType ?? DEFAULT_NUMBER_PER_TYPE,
      patient,
    },
    done: { kind: 'search', by, transactionIds, outwardCode: outwardCode(placed.postcode) },
  };
}

/** `POST /api/search`: every way of finding services. Nothing is asked or told that cannot be recorded. */
export function addSearchRoute(proxy: FastifyInstance, parts: ProxyParts): void {
  proxy.post('/api/search', { config: atMost(120) }, async (request, reply) => {
    const session = await requireActivity(request, parts.sessions);
    const asked = readSearchRequest(request.body);
    await parts.trail.requireWritable();
    const asker = toAsker(request, reply, session.audience);
    const { answer, done } = await search(asked, parts, asker);
    await recordAnswer(parts, session, done, answer.services);
    return answer;
  });
}
