import { practicesRequestSchema, type PracticesAnswer } from '#contract/desk-api/postcode.ts';
import { miles } from '#domain/geography/measure.ts';
import { rankServices } from '#domain/search/rank-services.ts';
import type { DirectoryQuestion } from '#domain/search/search.ts';
import type { Service } from '#domain/service/service.ts';
import type { FastifyInstance } from 'fastify';
import { toAsker } from '../directory/to-asker.ts';
import { readBody } from '../faults/read-body.ts';
import type { ProxyParts } from '../proxy-parts.ts';
import { chooseCaseId, readPostcode } from '../search/to-questions.ts';
import { atMost } from '../security/limit-rate.ts';
import { requireActivity } from '../sessions/require-access.ts';
import { matchesWords } from './match-practice.ts';

const GP_PRACTICE_TYPE = 100;
/** Enough to choose from at a glance. */
const MOST_PRACTICES = 100;
/** Where words are given, the one that is meant may be beyond the nearest hundred of a big city. */
const MOST_TO_MATCH = 1000;
const PRACTICE_DISTANCE = miles(20);

const practicesNear = (
  postcode: string,
  caseId: string,
  numberPerType: number,
): DirectoryQuestion => ({
  by: 'serviceType',
  serviceTypeIds: [GP_PRACTICE_TYPE],
  criteria: {
    caseId,
    postcode,
    searchDistance: PRACTICE_DISTANCE,
    gpPracticeId: null,
    ageGroup: null,
    gender: null,
    numberPerType,
  },
});

const toPractice = (service: Service): PracticesAnswer['practices'][number] => ({
  serviceId: service.serviceId,
  name: service.name,
  publicName: service.publicName,
  odsCode: service.odsCode,
  address: [...service.address],
  postcode: service.postcode,
  distance: service.distance,
});

/** `POST /api/practices`: GP practices near a postcode whose name, street or code holds the words, nearest first. */
export function addPracticesRoute(proxy: FastifyInstance, parts: ProxyParts): void {
  const { settings, sessions, directory } = parts;
  proxy.post('/api/practices', { config: atMost(240) }, async (request, reply) => {
    const { audience } = await requireActivity(request, sessions);
    const { postcode, words } = readBody(practicesRequestSchema, request);
    const caseId = chooseCaseId(null, settings.directory.fixedCaseId);
    const most = words.trim() === '' ? MOST_PRACTICES : MOST_TO_MATCH;
    const question = practicesNear(readPostcode(postcode), caseId, most);
    const { records } = await directory.ask(question, toAsker(request, reply, audience));
    const practices = rankServices(records, false).flatMap(({ record }) =>
      record.kind === 'service' && matchesWords(record.service, words)
        ? [toPractice(record.service)]
        : [],
    );
    return { practices: practices.slice(0, MOST_PRACTICES) } satisfies PracticesAnswer;
  });
}
