import { errorBody } from '#contract/dos-rest/write-answer.ts';

/** What a request is answered with, before it becomes HTTP. */
export interface Answer {
  readonly status: number;
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** Named in the log in place of the path, which holds a patient's details. */
  readonly question: string;
  readonly serviceCount?: number;
}

/** The one body of everything that is no success: never HTML, never a stack. */
export const failWith = (
  status: number,
  message: string,
  question: string,
  headers: Answer['headers'] = {},
): Answer => ({ status, body: errorBody(status, message), headers, question });

export const notFound = (question: string): Answer =>
  failWith(404, 'Not Found: There is no such resource', question);
