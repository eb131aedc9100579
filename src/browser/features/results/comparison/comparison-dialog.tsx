import { formatClock } from '#domain/opening/format-time.ts';
import { useId, useState } from 'react';
import { usePatientView } from '../../../ui/patient-view.tsx';
import { useModal } from '../../../ui/use-modal.ts';
import { ClinicianRows } from './clinician-rows.tsx';
import type { Circumstances, ComparedService } from './compared-service.ts';
import { ComparisonHead } from './comparison-head.tsx';
import { PrintComparison } from './print-comparison.tsx';
import { PublicRows } from './public-rows.tsx';
import type { Pins } from './pins.ts';
import styles from './comparison-dialog.module.css';

interface ComparisonDialogProps {
  readonly compared: readonly ComparedService[];
  readonly pins: Pins;
  readonly circumstances: Circumstances;
  readonly isForClinician: boolean;
  readonly onRevealed: (serviceId: string) => void;
}

/** Two to four services side by side: one column each, one row for each thing to choose by. */
export function ComparisonDialog(props: ComparisonDialogProps) {
  const { compared, pins, circumstances, isForClinician, onRevealed } = props;
  const headingId = useId();
  const dialog = useModal();
  const { isOn: isPatientView, turns } = usePatientView();
  // What was opened before the screen was turned towards a patient is folded after it.
  const [openedAtTurn, setOpenedAtTurn] = useState<number | null>(null);
  const hasClinicianRows = isForClinician && !isPatientView;
  const isRevealed = hasClinicianRows && openedAtTurn === turns;
  const close = () => {
    pins.compare(false);
  };
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={headingId}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <div className={styles.head}>
        <h2 id={headingId}>Compare {compared.length} services</h2>
        <button type="button" className={styles.button} onClick={close}>
          Close
        </button>
      </div>
      <p className={styles.checked}>{sayWhen(circumstances)}</p>
      {circumstances.searchedFrom !== null && (
        <p className={styles.caution}>
          Distances are from {circumstances.searchedFrom}, the middle of the map: not from where the
          patient is
        </p>
      )}
      {/* Within itself, so that the page stays where it is; a region that scrolls must be reached by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroller} role="region" aria-labelledby={headingId} tabIndex={0}>
        <table className={styles.table} aria-labelledby={headingId} data-columns={compared.length}>
          <ComparisonHead compared={compared} onUnpin={pins.toggle} />
          <PublicRows compared={compared} circumstances={circumstances} />
          {hasClinicianRows && (
            <ClinicianRows
              compared={compared}
              isOpen={isRevealed}
              onFold={() => {
                setOpenedAtTurn(null);
              }}
              onRecorded={(serviceIds) => {
                setOpenedAtTurn(turns);
                for (const serviceId of serviceIds) onRevealed(serviceId);
              }}
            />
          )}
        </table>
      </div>
      <PrintComparison {...{ compared, circumstances, isRevealed }} />
    </dialog>
  );
}

const sayWhen = ({ checkedAt, openAtWords }: Circumstances): string =>
  `Checked at ${formatClock(checkedAt)}. ${
    openAtWords === null ? '' : `Opening also as at ${openAtWords}. `
  }Capacity is as reported now. Signpost recommends none of them.`;
