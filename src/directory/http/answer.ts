import { errorBody } from '#contract/dos-rest/write-answer.ts';

/** What answers are called in the log and where use is counted, in place of the path, which holds a patient's details. */
export type QuestionName =
  | 'byClinicalTerm'
  | 'byServiceType'
  | 'byOdsCode'
  | 'byServiceId'
  | 'postcodes'
  | 'nearest-postcode'
  | 'symptoms'
  | 'service-types'
  | 'capacities'
  | 'report-capacity'
  | 'description'
  | 'health'
  | 'unauthorised'
  | 'unknown'
  | 'wrong method'
  | 'failed';

/** What a request is answered with, before it becomes HTTP. */
export interface Answer {
  readonly status: number;
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly question: QuestionName;
  readonly serviceCount?: number;
  /** The account that was answered; none when nobody was let in. */
  readonly username?: string;
  /** What kind of failure it was, for the log. */
  readonly failure?: string;
}

/** The one body of everything that is no success: never HTML, never a stack. */
export const failWith = (
  status: number,
  message: string,
  question: QuestionName,
  headers: Answer['headers'] = {},
): Answer => ({ status, body: errorBody(status, message), headers, question });

export const notFound = (question: QuestionName): Answer =>
  failWith(404, 'Not Found: There is no such resource', question);
