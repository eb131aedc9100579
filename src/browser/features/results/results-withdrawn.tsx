import { formatClock } from '#domain/opening/format-time.ts';
import { usePatientView } from '../../ui/patient-view.tsx';
import type { KeptContact } from './kept-contact.ts';
import { PhoneNumber } from './phone-number.tsx';
import { RecordedFold } from './recorded-fold.tsx';
import styles from './results-withdrawn.module.css';

interface ResultsWithdrawnProps {
  /** Milliseconds since 1970, UTC. */
  readonly checkedAt: number;
  readonly kept: readonly KeptContact[];
  readonly onCheckAgain: () => void;
  readonly onRevealed: (serviceId: string) => void;
}

/** Stands in place of results that are ten minutes old, with the contact that someone may be ringing just now. */
export const ResultsWithdrawn = ({ kept, ...props }: ResultsWithdrawnProps) => (
  <>
    <div className="nhsuk-inset-text" role="alert">
      <h2>These results were too old to rely on</h2>
      <p>They were checked at {formatClock(props.checkedAt)}, so they have been taken away.</p>
      <button type="button" className="nhsuk-button" onClick={props.onCheckAgain}>
        Check again
      </button>
    </div>
    {kept.map((contact) => (
      <KeptCard key={contact.serviceId} {...props} kept={contact} />
    ))}
  </>
);

interface KeptCardProps {
  readonly checkedAt: number;
  readonly kept: KeptContact;
  readonly onRevealed: (serviceId: string) => void;
}

/** A clinician's line stands open only where its opening was recorded; otherwise it opens, and is recorded, here. */
function KeptCard({ checkedAt, kept, onRevealed }: KeptCardProps) {
  const { isOn: isPatientView, turns } = usePatientView();
  return (
    <section
      className={styles.kept}
      aria-label={kept.wasOpen ? 'The service you had chosen' : 'A service you had pinned'}
    >
      <p className={styles.caution}>
        Checked {formatClock(checkedAt)}. Opening and capacity may have changed: ring first
      </p>
      <h3>{kept.name}</h3>
      <p>{kept.address}</p>
      <dl>
        <dt>Public phone</dt>
        <dd>{showPhone(kept.publicPhone)}</dd>
      </dl>
      {kept.professionalLine !== null && !isPatientView && (
        <RecordedFold
          serviceId={kept.serviceId}
          isOpenAtFirst={kept.isRevealed && turns === 0}
          onRecorded={onRevealed}
        >
          <dl className={styles.professional}>
            <dt>Professional line</dt>
            <dd>{showPhone(kept.professionalLine)}</dd>
          </dl>
        </RecordedFold>
      )}
    </section>
  );
}

const showPhone = (text: string) => (text === '' ? 'None listed' : <PhoneNumber text={text} />);
