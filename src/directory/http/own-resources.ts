import type { Kysely } from 'kysely';
import { answerPostcode } from '../postcodes/answer-postcode.ts';
import type { Tables } from '../schema/tables.ts';
import { listServiceTypes, listSymptoms } from '../symptoms/list-symptoms.ts';
import type { Answer } from './answer.ts';

interface OwnResource {
  /** Segments that follow its name. */
  readonly parameters: 0 | 1;
  readonly answer: (database: Kysely<Tables>, segment: string) => Promise<Answer>;
}

/** A list under its name, which is also what the log calls it. */
const listed = (
  question: string,
  list: (database: Kysely<Tables>) => Promise<object>,
): OwnResource => ({
  parameters: 0,
  answer: async (database) => ({ status: 200, body: await list(database), question }),
});

/** What stands beside the published questions, for our own proxy. */
export const ownResources: ReadonlyMap<string, OwnResource> = new Map([
  ['postcodes', { parameters: 1, answer: answerPostcode }],
  ['symptoms', listed('symptoms', listSymptoms)],
  ['service-types', listed('service-types', listServiceTypes)],
]);
