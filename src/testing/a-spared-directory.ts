import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { CallLimits } from '#proxy/directory/call-limits.ts';
import { createDirectory, type Asker, type Directory } from '#proxy/directory/create-directory.ts';
import { createMetrics } from '#proxy/metrics/create-metrics.ts';
import { startFaultyDirectory, type FaultyDirectory } from './faulty-directory.ts';
import { directoryAccounts } from './start-proxy.ts';

export const PAUSE = 20_000;

/** Figures that nobody reads. */
const unread = createMetrics({
  isOffered: false,
  countSessions: () => 0,
  isTrailWritable: () => Promise.resolve(true),
});

interface Upstream extends Pick<FaultyDirectory, 'answerQuestions' | 'requests'> {
  readonly logged: unknown[];
  /** The proxy's own caller of it, that pauses after three failures. */
  spare(limits?: Partial<CallLimits>): Directory;
  /** Resolves when so many calls have reached it. */
  arrived(calls: number): Promise<void>;
}

/** A directory for each test of a file, and a clock that is moved by hand; what waits for a connection waits in earnest. */
export function onSparedDirectories(): () => Upstream {
  let upstream: FaultyDirectory;
  let logged: unknown[];
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    upstream = await startFaultyDirectory();
    logged = [];
  });
  afterEach(async () => {
    vi.useRealTimers();
    await upstream.close();
  });
  return () => ({
    ...upstream,
    logged,
    spare: (limits) =>
      createDirectory(
        {
          servicesUrl: upstream.servicesUrl,
          accounts: directoryAccounts,
          isEmbedded: false,
          own: null,
          fixedCaseId: null,
          limits: { deadline: 20_000, failuresToPause: 3, pause: PAUSE, ...limits },
        },
        {
          write: (level, event, entry) => logged.push({ level, event, ...entry }),
          fault: () => undefined,
        },
        unread,
      ),
    arrived: (calls) => expect.poll(() => upstream.requests.length).toBe(calls),
  });
}

export const passTime = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);

/** The problem that the person is told, or null for an answer. */
export const ask = (directory: Directory, asker: Partial<Asker> = {}): Promise<string | null> =>
  directory
    .ask(
      { by: 'serviceId', serviceId: '7' },
      {
        audience: 'callHandler',
        requestId: randomUUID(),
        signal: new AbortController().signal,
        ...asker,
      },
    )
    .then(
      () => null,
      (fault: unknown) => (fault instanceof Error ? fault.message : 'not an error'),
    );

export async function askOften(directory: Directory, times: number): Promise<(string | null)[]> {
  const told: (string | null)[] = [];
  for (let call = 0; call < times; call++) told.push(await ask(directory));
  return told;
}
