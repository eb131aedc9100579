import { formatQuestionPath } from '#contract/dos-rest/format-path.ts';
import { readAnswer, type DirectoryAnswer } from '#contract/dos-rest/read-answer.ts';
import type { DirectoryQuestion } from '#domain/search/search.ts';
import type { Audience } from '#domain/disclosure/disclosure.ts';
import type { ProxyLog } from '../log/proxy-log.ts';
import type { Metrics } from '../metrics/create-metrics.ts';
import type { DirectorySettings } from '../proxy-settings.ts';
import { createUpstream } from './create-upstream.ts';

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

/** The one caller of the published directory API. Nothing is kept. */
export function createDirectory(
  { servicesUrl, accounts, limits }: DirectorySettings,
  log: ProxyLog,
  metrics: Metrics,
): Directory {
  const ask = createUpstream({ name: 'published', accounts, limits, log, metrics });
  return {
    ask: (question, asker) =>
      ask({
        url: servicesUrl + formatQuestionPath(question),
        read: ({ status, body }) => readAnswer(status, body),
        asker,
      }),
  };
}
