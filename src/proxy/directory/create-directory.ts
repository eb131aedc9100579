import { formatQuestionPath } from '#contract/dos-rest/format-path.ts';
import { readAnswer, type DirectoryAnswer } from '#contract/dos-rest/read-answer.ts';
import type { DirectoryQuestion } from '#domain/search/search.ts';
import { ProblemFault } from '../faults/problem-fault.ts';
import type { Audience } from '#domain/disclosure/disclosure.ts';
import type { DirectoryAccount, DirectorySettings } from '../proxy-settings.ts';
import { toDirectoryProblem, toFetchProblem } from './directory-problem.ts';
import { fetchText } from './fetch-text.ts';

/** On whose behalf a directory is asked. */
export interface Asker {
  readonly audience: Audience;
  /** Sent along, so that one id finds both log lines. */
  readonly requestId: string;
  /** Aborts when the person has given up. */
  readonly signal: AbortSignal;
}

export interface Directory {
  /** Throws a ProblemFault for every answer that is not a readable success. */
  ask(question: DirectoryQuestion, asker: Asker): Promise<DirectoryAnswer>;
}

export const DIRECTORY_MILLISECONDS = 5000;
export const DIRECTORY_BYTES = 10_000_000;

/** HTTP Basic (overview, "Security and authorisation"). */
const toAuthorization = ({ username, password }: DirectoryAccount): string =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;

/** The headers of every call; an account's search role decides what comes back, so each audience has its own. */
export const toHeaders = (
  accounts: DirectorySettings['accounts'] | null,
  { audience, requestId }: Asker,
) => ({
  ...(accounts && { authorization: toAuthorization(accounts[audience]) }),
  accept: 'application/json',
  'x-request-id': requestId,
});

/** The one caller of the published directory API. Nothing is kept or repeated. */
export const createDirectory = (settings: DirectorySettings): Directory => ({
  ask: async (question, asker) => {
    const url = settings.servicesUrl + formatQuestionPath(question);
    const fetched = await fetchText(url, toHeaders(settings.accounts, asker), {
      milliseconds: settings.timeout ?? DIRECTORY_MILLISECONDS,
      bytes: DIRECTORY_BYTES,
      signal: asker.signal,
    });
    if (!fetched.ok) throw new ProblemFault(toFetchProblem(fetched.problem));
    const answer = readAnswer(fetched.value.status, fetched.value.body);
    if (!answer.ok) throw new ProblemFault(toDirectoryProblem(answer.problem));
    return answer.value;
  },
});
