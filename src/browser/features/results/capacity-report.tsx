import type { ReadableService } from '#contract/desk-api/found-service.ts';
import { judgeReportedCapacity } from '#domain/capacity/judge-capacity.ts';
import { formatClock, formatDate } from '#domain/opening/format-time.ts';
import { londonDateOf } from '#domain/opening/london-time.ts';
import { CapacityBadge } from '../../ui/capacity-badge.tsx';
import styles from './capacity-report.module.css';

interface CapacityReportProps {
  /** The service as the list shows it. */
  readonly shown: ReadableService;
  readonly detail: ReadableService;
  readonly now: number;
}

/** Capacity as the detail record has it, with its time: the one place where its age can be judged. */
export function CapacityReport({ shown, detail, now }: CapacityReportProps) {
  const { rating, updatedAt, updatedBy } = judgeReportedCapacity(detail.capacity, now);
  const hasChanged = rating !== shown.capacity.rating;
  return (
    <>
      <CapacityBadge rating={rating} />
      {hasChanged && <p className={styles.changed}>Not as in the list: search again to check</p>}
      <p className={styles.time}>
        {updatedAt === null
          ? 'Time of update not listed'
          : `Updated ${sayWhen(updatedAt, now)}${updatedBy === null ? '' : by[updatedBy]}`}
      </p>
    </>
  );
}

const by = { automatic: ', automatically', person: ', by a person' };

function sayWhen(at: number, now: number): string {
  const date = londonDateOf(at);
  const day = date === londonDateOf(now) ? 'today' : formatDate(date);
  return `${day} at ${formatClock(at)}`;
}
