import type { Audience } from '#domain/disclosure/disclosure.ts';
import type { Metrics } from '../metrics/create-metrics.ts';
import { CallFailed } from './call-failed.ts';

type Measure = <Value>(audience: Audience, call: () => Promise<Value>) => Promise<Value>;

const MILLISECONDS = 1000;

/** 401 and 403 alike are about our account, and wake somebody. */
function outcomeOf(failed: unknown): string {
  if (!(failed instanceof CallFailed)) return 'fault';
  return failed.code === 'directoryMisconfigured' ? 'unauthorised' : failed.fault.kind;
}

/** Counts how each question to one directory ended, and how long those took that reached it. */
export function measureCalls(metrics: Metrics, directory: 'published' | 'own'): Measure {
  return async (audience, call) => {
    const from = performance.now();
    const count = (outcome: string): void => {
      const wasAsked = outcome !== 'paused' && outcome !== 'busy';
      const seconds = wasAsked ? (performance.now() - from) / MILLISECONDS : null;
      metrics.countCall({ directory, audience, outcome, seconds });
    };
    try {
      const value = await call();
      count('answered');
      return value;
    } catch (failed) {
      count(outcomeOf(failed));
      throw failed;
    }
  };
}
