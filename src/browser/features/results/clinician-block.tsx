import { recordDeed } from '#browser/api/record-deed.ts';
import type { ClinicianOnly } from '#contract/desk-api/found-service.ts';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { FoldIcon } from '../../ui/fold-icon.tsx';
import { LockIcon } from '../../ui/lock-icon.tsx';
import styles from './clinician-block.module.css';
import { ClinicianDetails } from './clinician-details.tsx';

interface ClinicianBlockProps {
  readonly serviceId: string;
  readonly clinicianOnly: ClinicianOnly;
}

/** What must not reach a patient: folded until asked for and its opening is recorded, and unmistakable when open. */
export function ClinicianBlock({ serviceId, clinicianOnly }: ClinicianBlockProps) {
  const [isOpen, setIsOpen] = useState(false);
  const detailsId = useId();
  const { mutate, isPending, isError } = useMutation({
    mutationFn: () => recordDeed({ kind: 'reveal', serviceIds: [serviceId] }),
    onSuccess: () => {
      setIsOpen(true);
    },
  });
  return (
    <div className={styles.block}>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={isOpen}
        aria-controls={detailsId}
        onClick={() => {
          if (isOpen) setIsOpen(false);
          else if (!isPending) mutate();
        }}
      >
        <LockIcon />
        Clinicians only: do not share with patients
        <FoldIcon isOpen={isOpen} />
      </button>
      {isError && (
        <p className={styles.failure} role="alert">
          Not opened, because the opening could not be recorded. Try again; if it goes on, tell your
          support desk.
        </p>
      )}
      <div id={detailsId}>
        {isOpen && <ClinicianDetails serviceId={serviceId} clinicianOnly={clinicianOnly} />}
      </div>
    </div>
  );
}
