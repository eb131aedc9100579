import type { Audience } from '#domain/disclosure/disclosure.ts';
import type { DirectoryFault } from '#contract/dos-rest/read-answer.ts';
import type { Result } from '#domain/result.ts';
import { DelegateBackoff, handleType, retry, timeout, TimeoutStrategy } from 'cockatiel';
import type { ProxyLog } from '../log/proxy-log.ts';
import type { Metrics } from '../metrics/create-metrics.ts';
import type { DirectoryAccount } from '../proxy-settings.ts';
import { CallFailed, type CallFault } from './call-failed.ts';
import { callLimits, type CallLimits } from './call-limits.ts';
import { createCircuit, type Circuit } from './circuit.ts';
import type { Asker } from './create-directory.ts';
import { fetchText, type FetchFault, type TextAnswer } from './fetch-text.ts';
import { measureCalls } from './measure-calls.ts';
import { readRetryAfter } from './read-retry-after.ts';
import { tellOfPauses } from './tell-of-pauses.ts';
import { createTurns } from './take-turns.ts';

const MOST_BYTES = 10_000_000;
/** Of the deadline; what is left of it is for a repeat, or for waiting in the queue. */
const ATTEMPT_SHARE = 0.9;
const SHORTEST_BACKOFF = 50;
const LONGEST_BACKOFF = 200;

/** Calls end by themselves when their signal says so; aborting one that has ended would only cost time. */
const cooperative = { strategy: TimeoutStrategy.Cooperative, abortOnReturn: false };

interface UpstreamOptions {
  readonly name: 'published' | 'own';
  readonly accounts: Readonly<Record<Audience, DirectoryAccount>> | null;
  readonly limits: Partial<CallLimits> | undefined;
  readonly log: ProxyLog;
  readonly metrics: Metrics;
}

interface Question<Value> {
  readonly url: string;
  readonly read: (answer: TextAnswer) => Result<Value, DirectoryFault>;
  readonly asker: Asker;
  /** Milliseconds; the limits' unless given. */
  readonly deadline?: number;
}

/** Throws CallFailed for every answer that is not a readable success. */
export type AskUpstream = <Value>(question: Question<Value>) => Promise<Value>;

/** HTTP Basic (overview, "Security and authorisation"). */
const toAuthorization = ({ username, password }: DirectoryAccount): string =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;

/** An account's search role decides what comes back, so each audience has its own. */
const toHeaders = (accounts: UpstreamOptions['accounts'], { audience, requestId }: Asker) => ({
  ...(accounts && { authorization: toAuthorization(accounts[audience]) }),
  accept: 'application/json',
  'x-request-id': requestId,
});

/** A stopped call was given up by the person, or else took too long. */
function toCallFault(fault: FetchFault, { signal }: Asker): CallFault {
  if (fault !== 'stopped') return { kind: fault };
  return { kind: signal.aborted ? 'givenUp' : 'slow' };
}

/** Only a connection that was lost before any answer began may be tried again, once, after a moment that differs each time. */
const repeatUnanswered = retry(
  handleType(CallFailed, ({ fault }) => fault.kind === 'unanswered'),
  {
    maxAttempts: 1,
    backoff: new DelegateBackoff(
      () => SHORTEST_BACKOFF + Math.random() * (LONGEST_BACKOFF - SHORTEST_BACKOFF),
    ),
  },
);

/** One directory, spared and bounded (decision 26): the cap is its own, the pauses are each account's. */
export function createUpstream({
  name,
  accounts,
  limits,
  log,
  metrics,
}: UpstreamOptions): AskUpstream {
  const all = { ...callLimits, ...limits };
  const takeTurn = createTurns(all);
  const attemptTime = timeout(all.deadline * ATTEMPT_SHARE, cooperative);
  const measure = measureCalls(metrics, name);
  const openCircuit = (audience: Audience): Circuit =>
    createCircuit(all, tellOfPauses({ directory: name, audience }, { log, metrics }));
  const circuits = { clinician: openCircuit('clinician'), callHandler: openCircuit('callHandler') };

  async function call<Value>({ url, read, asker }: Question<Value>, signal: AbortSignal) {
    const fetched = await fetchText(url, toHeaders(accounts, asker), { bytes: MOST_BYTES, signal });
    if (!fetched.ok) throw new CallFailed(toCallFault(fetched.problem, asker));
    const answer = read(fetched.value);
    if (answer.ok) return answer.value;
    const failed = new CallFailed(
      answer.problem,
      readRetryAfter(fetched.value.retryAfter, Date.now()),
    );
    if (failed.code === 'directoryMisconfigured') {
      const { audience, requestId } = asker;
      log.write('error', 'directory-account-refused', { directory: name, audience, requestId });
    }
    throw failed;
  }

  return async (question) => {
    const { asker, deadline = all.deadline } = question;
    const circuit = circuits[asker.audience];
    const attempt = (whole: AbortSignal) => {
      circuit.refuseWhilePaused(asker.requestId);
      return takeTurn(
        () =>
          circuit.pass(asker.requestId, () =>
            attemptTime.execute(({ signal }) => call(question, signal), whole),
          ),
        whole,
      );
    };
    const wholeTime = timeout(deadline, cooperative);
    return measure(asker.audience, () =>
      wholeTime.execute(
        ({ signal }) => repeatUnanswered.execute(() => attempt(signal), signal),
        asker.signal,
      ),
    );
  };
}
