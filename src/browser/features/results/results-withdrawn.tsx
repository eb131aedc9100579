import { formatClock } from '#domain/opening/format-time.ts';
import { usePatientView } from '../../ui/patient-view.tsx';
import type { KeptContact } from './kept-contact.ts';
import { PhoneNumber } from './phone-number.tsx';
import styles from './results-withdrawn.module.css';

interface ResultsWithdrawnProps {
  /** Milliseconds since 1970, UTC. */
  readonly checkedAt: number;
  readonly kept: KeptContact | null;
  readonly onCheckAgain: () => void;
}

/** Stands in place of results that are ten minutes old, with the contact that someone may be ringing just now. */
export const ResultsWithdrawn = ({ checkedAt, kept, onCheckAgain }: ResultsWithdrawnProps) => (
  <>
    <div className="nhsuk-inset-text" role="alert">
      <h2>These results were too old to rely on</h2>
      <p>They were checked at {formatClock(checkedAt)}, so they have been taken away.</p>
      <button type="button" className="nhsuk-button" onClick={onCheckAgain}>
        Check again
      </button>
    </div>
    {kept && <KeptCard checkedAt={checkedAt} kept={kept} />}
  </>
);

function KeptCard({
  checkedAt,
  kept,
}: Omit<ResultsWithdrawnProps, 'onCheckAgain' | 'kept'> & {
  readonly kept: KeptContact;
}) {
  const { isOn: isPatientView } = usePatientView();
  return (
    <section className={styles.kept} aria-label="The service you had chosen">
      <p className={styles.caution}>
        Checked {formatClock(checkedAt)}. Opening and capacity may have changed: ring first
      </p>
      <h3>{kept.name}</h3>
      <p>{kept.address}</p>
      <dl>
        <dt>Public phone</dt>
        <dd>{showPhone(kept.publicPhone)}</dd>
        {kept.professionalLine !== null && !isPatientView && (
          <>
            <dt>Professional line (clinicians only: do not share with patients)</dt>
            <dd>{showPhone(kept.professionalLine)}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

const showPhone = (text: string) => (text === '' ? 'None listed' : <PhoneNumber text={text} />);
