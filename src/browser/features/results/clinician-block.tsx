import type { ClinicianOnly } from '#contract/desk-api/found-service.ts';
import { useId, useState } from 'react';
import { FoldIcon } from '../../ui/fold-icon.tsx';
import { LockIcon } from '../../ui/lock-icon.tsx';
import styles from './clinician-block.module.css';
import { ClinicianDetails } from './clinician-details.tsx';

interface ClinicianBlockProps {
  readonly serviceId: string;
  readonly clinicianOnly: ClinicianOnly;
}

/** What must not reach a patient: folded until asked for, and unmistakable when open. */
export function ClinicianBlock({ serviceId, clinicianOnly }: ClinicianBlockProps) {
  const [isOpen, setIsOpen] = useState(false);
  const detailsId = useId();
  return (
    <div className={styles.block}>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={isOpen}
        aria-controls={detailsId}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        <LockIcon />
        Clinicians only: do not share with patients
        <FoldIcon isOpen={isOpen} />
      </button>
      <div id={detailsId}>
        {isOpen && <ClinicianDetails serviceId={serviceId} clinicianOnly={clinicianOnly} />}
      </div>
    </div>
  );
}
