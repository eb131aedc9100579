import { recordDeed } from '#browser/api/record-deed.ts';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { FoldIcon } from '../../ui/fold-icon.tsx';
import { LockIcon } from '../../ui/lock-icon.tsx';
import styles from './clinician-block.module.css';

interface RecordedFoldProps {
  readonly serviceId: string;
  /** True only where its opening has been recorded already. */
  readonly isOpenAtFirst?: boolean;
  readonly onRecorded: (serviceId: string) => void;
  readonly children: ReactNode;
}

/** What must not reach a patient: folded until asked for and its opening is recorded, and unmistakable when open. */
export function RecordedFold(props: RecordedFoldProps) {
  const { serviceId, onRecorded, children } = props;
  const [isOpen, setIsOpen] = useState(props.isOpenAtFirst ?? false);
  const detailsId = useId();
  const { mutate, isPending, isError } = useMutation({
    mutationFn: () => recordDeed({ kind: 'reveal', serviceIds: [serviceId] }),
    onSuccess: () => {
      setIsOpen(true);
      onRecorded(serviceId);
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
      <div id={detailsId}>{isOpen && children}</div>
    </div>
  );
}
