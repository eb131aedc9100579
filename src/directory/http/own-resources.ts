import type { Kysely } from 'kysely';
import { decodeSegment } from '#contract/dos-rest/parse-path.ts';
import type { Account } from '../accounts/create-authenticator.ts';
import {
  answerCapacity,
  answerCapacityReport,
  type SentBody,
} from '../capacity/answer-capacity.ts';
import { answerNearestPostcode } from '../postcodes/answer-nearest-postcode.ts';
import { answerPostcode } from '../postcodes/answer-postcode.ts';
import type { Tables } from '../schema/tables.ts';
import { listServiceTypes, listSymptoms } from '../symptoms/list-symptoms.ts';
import type { Answer, QuestionName } from './answer.ts';

/** By whom and how one of our own resources is asked. */
export interface OwnAsking {
  readonly database: Kysely<Tables>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly account: Account;
  readonly method: string;
  readonly body: SentBody;
}

interface OwnResource {
  /** Segments that follow its name. */
  readonly parameters: 0 | 1 | 2;
  readonly answer: (asking: OwnAsking, segment: string, second: string) => Promise<Answer>;
}

/** A list under its name, which is also what the log calls it. */
const listed = (
  question: QuestionName,
  list: (database: Kysely<Tables>) => Promise<object>,
): OwnResource => ({
  parameters: 0,
  answer: async ({ database }) => ({ status: 200, body: await list(database), question }),
});

function answerCapacities(asking: OwnAsking, segment: string): Promise<Answer> {
  const serviceId = decodeSegment(segment) ?? '';
  return asking.method === 'PUT'
    ? answerCapacityReport(asking, serviceId, asking.body)
    : answerCapacity(asking, serviceId);
}

/** What stands beside the published questions, for our own proxy and for tools. */
export const ownResources: ReadonlyMap<string, OwnResource> = new Map([
  [
    'postcodes',
    { parameters: 1, answer: ({ database }, segment) => answerPostcode(database, segment) },
  ],
  [
    'nearest-postcode',
    {
      parameters: 2,
      answer: ({ database }, easting, northing) =>
        answerNearestPostcode(database, easting, northing),
    },
  ],
  ['symptoms', listed('symptoms', listSymptoms)],
  ['service-types', listed('service-types', listServiceTypes)],
  ['capacities', { parameters: 1, answer: answerCapacities }],
]);
