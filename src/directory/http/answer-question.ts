import { parseQuestionPath } from '#contract/dos-rest/parse-path.ts';
import type { CompactRecord, DetailRecord } from '#contract/dos-rest/records.ts';
import { rejectionMessage, type SearchRejection } from '#contract/dos-rest/rejections.ts';
import { answerBody, NO_TRANSACTION_ID } from '#contract/dos-rest/write-answer.ts';
import type { Result } from '#domain/result.ts';
import { randomUUID } from 'node:crypto';
import { findByOdsCode } from '../find-by-ods-code/find-by-ods-code.ts';
import { findByServiceId } from '../find-by-service-id/find-by-service-id.ts';
import type { Asking } from '../question.ts';
import { searchByClinicalTerm } from '../search-by-clinical-term/search-by-clinical-term.ts';
import { searchByServiceType } from '../search-by-service-type/search-by-service-type.ts';
import { failWith, notFound, type Answer, type QuestionName } from './answer.ts';

type Records = readonly (CompactRecord | DetailRecord)[];

/** Answers the published questions, by the path below `…/services`. */
export async function answerQuestion(asking: Asking, rawPath: string): Promise<Answer> {
  const path = parseQuestionPath(rawPath);
  switch (path.kind) {
    case 'byClinicalTerm':
      return toSearchAnswer(path.kind, await searchByClinicalTerm(asking, path.segments));
    case 'byServiceType':
      return toSearchAnswer(path.kind, await searchByServiceType(asking, path.segments));
    case 'byServiceId':
      return succeed(path.kind, NO_TRANSACTION_ID, await findByServiceId(asking, path.serviceId));
    case 'incomplete':
      return failWith(400, 'Bad Request: The path has too few parameters', path.question);
    case 'malformed':
      return failWith(400, 'Bad Request: The path is not well encoded', path.question);
    case 'byOdsCode':
      return succeed(path.kind, NO_TRANSACTION_ID, await findByOdsCode(asking, path.odsCode));
    case 'notFound':
      return notFound('unknown');
  }
}

const succeed = (question: QuestionName, transactionId: string, records: Records): Answer => ({
  status: 200,
  body: answerBody(transactionId, records),
  question,
  serviceCount: records.length,
});

const toSearchAnswer = (question: QuestionName, found: Result<Records, SearchRejection>): Answer =>
  found.ok
    ? succeed(question, randomUUID().toUpperCase(), found.value)
    : failWith(400, rejectionMessage(found.problem), question);
