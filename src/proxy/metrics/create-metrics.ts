import type { Audience } from '#domain/disclosure/disclosure.ts';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Every label is one of a few words of ours: never a path, a postcode, an id or a name. */
interface CountedRequest {
  /** The pattern, such as `/api/services/:serviceId`. */
  readonly route: string;
  readonly status: '2xx' | '3xx' | '4xx' | '5xx' | 'given-up';
  /** Null when nothing was answered. */
  readonly seconds: number | null;
}

export interface CalledAccount {
  readonly directory: 'published' | 'own';
  readonly audience: Audience;
}

interface CountedCall extends CalledAccount {
  /** `answered`, or why the call brought nothing. */
  readonly outcome: string;
  /** Null when the directory was not asked at all. */
  readonly seconds: number | null;
}

export interface Metrics {
  countRequest(request: CountedRequest): void;
  /** One question to a directory, a repeat included. */
  countCall(call: CountedCall): void;
  /** An account's calls pause until a trial succeeds. */
  setPaused(account: CalledAccount, isPaused: boolean): void;
  /** `done`, or why nobody was signed in. */
  countSignIn(outcome: string): void;
  /** By kind and reason alone. */
  countFeedback(kind: string, reason: string): void;
  readonly contentType: string;
  read(): Promise<string>;
}

interface Measured {
  /** Whether anybody may read: without, the process itself is not watched. */
  readonly isOffered: boolean;
  readonly countSessions: () => number;
  readonly isTrailWritable: () => Promise<boolean>;
}

/** What is read off at the moment somebody asks. */
function addReadings(
  registry: Registry,
  { isOffered, countSessions, isTrailWritable }: Measured,
): void {
  if (isOffered) collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'signpost_sessions',
    help: 'Sessions in force that this process has served',
    registers: [registry],
    collect() {
      this.set(countSessions());
    },
  });
  new Gauge({
    name: 'signpost_audit_trail_writable',
    help: '1 when a row can be written, 0 when searches are refused because none can',
    registers: [registry],
    async collect() {
      this.set((await isTrailWritable()) ? 1 : 0);
    },
  });
}

const createRequestMeters = (registers: Registry[]) => ({
  total: new Counter({
    name: 'signpost_requests_total',
    help: 'Requests by route pattern and class of status',
    labelNames: ['route', 'status'],
    registers,
  }),
  duration: new Histogram({
    name: 'signpost_request_duration_seconds',
    help: 'Time to answer a request',
    labelNames: ['route'],
    registers,
  }),
});

const createCallMeters = (registers: Registry[]) => ({
  total: new Counter({
    name: 'signpost_directory_calls_total',
    help: 'Questions to a directory by outcome',
    labelNames: ['directory', 'audience', 'outcome'],
    registers,
  }),
  duration: new Histogram({
    name: 'signpost_directory_call_duration_seconds',
    help: 'Time until a directory that was asked has answered or failed, waiting for a turn included',
    labelNames: ['directory', 'audience'],
    registers,
  }),
  paused: new Gauge({
    name: 'signpost_directory_paused',
    help: '1 while the calls of an account pause, until a trial succeeds',
    labelNames: ['directory', 'audience'],
    registers,
  }),
});

/** The figures of one proxy, for Prometheus. */
export function createMetrics(measured: Measured): Metrics {
  const registry = new Registry();
  addReadings(registry, measured);
  const requests = createRequestMeters([registry]);
  const calls = createCallMeters([registry]);
  const signIns = new Counter({
    name: 'signpost_sign_ins_total',
    help: 'Sign-ins by outcome',
    labelNames: ['outcome'],
    registers: [registry],
  });
  const feedback = new Counter({
    name: 'signpost_feedback_total',
    help: 'What was said of services, by kind and reason',
    labelNames: ['kind', 'reason'],
    registers: [registry],
  });
  return {
    countRequest: ({ route, status, seconds }) => {
      requests.total.inc({ route, status });
      if (seconds !== null) requests.duration.observe({ route }, seconds);
    },
    countCall: ({ directory, audience, outcome, seconds }) => {
      calls.total.inc({ directory, audience, outcome });
      if (seconds !== null) calls.duration.observe({ directory, audience }, seconds);
    },
    setPaused: (account, isPaused) => {
      calls.paused.set({ ...account }, isPaused ? 1 : 0);
    },
    countFeedback: (kind, reason) => {
      feedback.inc({ kind, reason });
    },
    countSignIn: (outcome) => {
      signIns.inc({ outcome });
    },
    contentType: registry.contentType,
    read: () => registry.metrics(),
  };
}
