import { ProblemFault } from '../../faults/problem-fault.ts';
import type { ProxyLog } from '../../log/proxy-log.ts';
import type { Deed, Feedback } from './audit-row.ts';
import { createChainWriter, type TrailSettings } from './chain-writer.ts';

/** An idle proxy opens the new day's file, and deletes by rule, within the hour. */
const LOOK_AGAIN = 3_600_000;

export interface Trail {
  /** Resolves once the row is on the disk. Throws the problem `auditUnavailable` when it cannot be written. */
  record(deed: Deed | Feedback): Promise<void>;
  /** At once while writing works; otherwise tries again, and throws as `record` does. */
  requireWritable(): Promise<void>;
  /** Looks whether writing would work. */
  isWritable(): Promise<boolean>;
  close(): Promise<void>;
}

interface Waiting {
  /** Null only wants to know whether writing works. */
  readonly deed: Deed | Feedback | null;
  readonly resolve: () => void;
  readonly reject: (fault: ProblemFault) => void;
}

const codeOf = (fault: unknown): string =>
  fault instanceof Error && 'code' in fault && typeof fault.code === 'string'
    ? fault.code
    : 'fault';

/** The trail of this process. Rows that come while others are being written go to the disk together in the next turn. */
export function createTrail(settings: TrailSettings, now: () => number, log: ProxyLog): Trail {
  const writer = createChainWriter(settings, now, log);
  let waiting: Waiting[] = [];
  let writing: Promise<void> | null = null;
  let isWorking = true;

  function noteOutcome(fault: unknown): void {
    const works = fault === null;
    if (works !== isWorking)
      log.write(works ? 'info' : 'error', 'audit', {
        outcome: works ? 'available' : 'unavailable',
        ...(!works && { fault: codeOf(fault) }),
      });
    isWorking = works;
  }

  async function writeTogether(batch: readonly Waiting[]): Promise<void> {
    try {
      await writer.write(batch.map(({ deed }) => deed).filter((deed) => deed !== null));
      noteOutcome(null);
      for (const { resolve } of batch) resolve();
    } catch (fault) {
      noteOutcome(fault);
      for (const { reject } of batch) reject(new ProblemFault('auditUnavailable'));
    }
  }

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await writeTogether(batch);
    }
    writing = null;
  }

  const add = (deed: Deed | Feedback | null): Promise<void> =>
    new Promise((resolve, reject) => {
      waiting.push({ deed, resolve, reject });
      writing ??= writeAll();
    });
  const isWritable = (): Promise<boolean> =>
    add(null).then(
      () => true,
      () => false,
    );
  const timer = setInterval(() => void isWritable(), LOOK_AGAIN).unref();
  return {
    record: add,
    requireWritable: () => (isWorking ? Promise.resolve() : add(null)),
    isWritable,
    close: async () => {
      clearInterval(timer);
      await writing;
    },
  };
}
