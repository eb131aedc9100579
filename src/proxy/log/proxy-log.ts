import type { ProxySettings } from '../proxy-settings.ts';

type Entry = Readonly<Record<string, string | number | null>>;

export interface ProxyLog {
  /** One line. No entry may hold an address, a body, or anything a person or a directory wrote. */
  write(level: 'info' | 'error', event: string, entry: Entry): void;
  /** An unexpected fault: its class and where it happened, but not its message, which may quote a request. */
  fault(requestId: string, fault: unknown): void;
}

/** A message may have lines that look like frames: it stands before them and goes with what it says. */
const framesOf = ({ message, stack = '' }: Error): string =>
  stack
    .slice(stack.indexOf(message) + message.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .join('; ');

export function createProxyLog({ log, realNow }: ProxySettings): ProxyLog {
  const write: ProxyLog['write'] = (level, event, entry) => {
    const time = new Date(realNow()).toISOString();
    log?.write(`${JSON.stringify({ time, level, event, ...entry })}\n`);
  };
  return {
    write,
    fault: (requestId, fault) => {
      const { name, stack } =
        fault instanceof Error
          ? { name: fault.constructor.name, stack: framesOf(fault) }
          : { name: typeof fault, stack: '' };
      write('error', 'fault', { requestId, fault: name, stack });
    },
  };
}
