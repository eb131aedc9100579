import type { FoundService, ReadableService } from '#contract/desk-api/found-service.ts';
import { formatClock } from '#domain/opening/format-time.ts';
import { useState } from 'react';
import type { ServiceJudgement } from '../../ui/judge-service.ts';
import styles from './changes-note.module.css';
import { describeChanges, type SaidBefore } from './what-changed.ts';

/** More than these are counted. */
const MOST = 8;

interface ChangesNoteProps {
  readonly before: SaidBefore;
  readonly services: readonly FoundService[];
  readonly judge: (service: ReadableService) => ServiceJudgement;
}

/** What another check has brought; worked out once, when the new answer comes. */
export function ChangesNote({ before, services, judge }: ChangesNoteProps) {
  const [changes] = useState(() => describeChanges(before, services, judge));
  const since = formatClock(before.checkedAt);
  if (changes.length === 0)
    return <p className={styles.none}>Nothing in this list has changed since {since}.</p>;
  return (
    <section className={styles.changes} aria-label="What has changed">
      <p>Changed since {since}:</p>
      <ul>
        {changes.slice(0, MOST).map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      {changes.length > MOST && <p>and {changes.length - MOST} more</p>}
    </section>
  );
}
