import type { Problem } from '#contract/desk-api/problem.ts';

/**
 * What went wrong between page and proxy: a problem the proxy named, or one of three that only the page can see.
 * `unreachable`: no answer came (offline, proxy down); `unreadable`: an answer came that keeps no promise of the contract;
 * `outdated`: the same, but from a server of another version than this page.
 */
export type RequestProblem =
  | Problem
  | {
      readonly code: 'unreachable' | 'unreadable' | 'outdated';
      readonly field: null;
      readonly requestId: string;
    };
export type RequestProblemCode = RequestProblem['code'];

/** The one error that leaves `api/`. */
export class ProblemError extends Error {
  readonly problem: RequestProblem;

  constructor(problem: RequestProblem) {
    super(problem.code);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** The problem in anything a query may have thrown; a fault of our own counts as `fault`. */
export const toProblem = (error: unknown): RequestProblem =>
  error instanceof ProblemError ? error.problem : { code: 'fault', field: null, requestId: '' };
