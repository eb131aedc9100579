import type { SearchAnswer, SearchRequest } from '#contract/desk-api/search.ts';
import {
  DEFAULT_NUMBER_PER_TYPE,
  DEFAULT_SEARCH_DISTANCE,
} from '#domain/search/search-distance.ts';
import type { FastifyInstance } from 'fastify';
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

async function search(
  request: SearchRequest,
  { settings, directory, ownDirectory }: ProxyParts,
  asker: Asker,
): Promise<SearchAnswer> {
  if (request.by === 'odsCode' || request.by === 'serviceId') {
    const found = await findByCode(request, directory, asker);
    const checkedAt = settings.now();
    const services = found.map((one) => toFoundService(one, asker.audience, checkedAt));
    return { services, checkedAt, searchDistance: null, numberPerType: null, patient: null };
  }
  const placed = toPlacedSearch(request, settings.directory.fixedCaseId);
  const [found, patient] = await Promise.all([
    findAround(placed, directory, asker),
    placePatient(placed, ownDirectory, asker),
  ]);
  const checkedAt = settings.now();
  return {
    services: found.map((one) => toFoundService(one, asker.audience, checkedAt)),
    checkedAt,
    searchDistance: placed.searchDistance ?? DEFAULT_SEARCH_DISTANCE,
    numberPerType: placed.numberPerType ?? DEFAULT_NUMBER_PER_TYPE,
    patient,
  };
}

/** `POST /api/search`: every way of finding services. */
export function addSearchRoute(proxy: FastifyInstance, parts: ProxyParts): void {
  proxy.post('/api/search', { config: atMost(120) }, async (request, reply) => {
    const { audience } = await requireActivity(request, parts.sessions);
    return search(readSearchRequest(request.body), parts, toAsker(request, reply, audience));
  });
}
