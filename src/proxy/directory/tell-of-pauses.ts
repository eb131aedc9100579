import type { ProxyLog } from '../log/proxy-log.ts';
import type { CalledAccount, Metrics } from '../metrics/create-metrics.ts';
import type { CircuitNews } from './circuit.ts';

interface ToldOfPauses {
  readonly log: ProxyLog;
  readonly metrics: Metrics;
}

/** The pauses of one account's calls, in the log and in the figures. */
export function tellOfPauses(
  { directory, audience }: CalledAccount,
  { log, metrics }: ToldOfPauses,
): CircuitNews {
  const account = { directory, audience };
  metrics.setPaused(account, false);
  return {
    onPause: (milliseconds) => {
      metrics.setPaused(account, true);
      const seconds = Math.ceil(milliseconds / 1000);
      log.write('error', 'directory-paused', { ...account, seconds });
    },
    onReturn: () => {
      metrics.setPaused(account, false);
      log.write('info', 'directory-back', account);
    },
  };
}
