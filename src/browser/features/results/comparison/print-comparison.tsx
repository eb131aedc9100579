import { recordDeed } from '#browser/api/record-deed.ts';
import { readServerTime } from '#browser/api/server-time.ts';
import { judgeReportedCapacity } from '#domain/capacity/judge-capacity.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { usePrintSheet } from '../../../ui/print-sheet.tsx';
import { useConfirm } from '../../../ui/use-confirm.tsx';
import type { Circumstances, ComparedService } from './compared-service.ts';
import { ComparisonSheet } from './comparison-sheet.tsx';
import { readDetails } from './read-details.ts';
import styles from './comparison-dialog.module.css';

interface PrintComparisonProps {
  readonly compared: readonly ComparedService[];
  readonly circumstances: Circumstances;
  /** Whether the clinicians' rows stand open, and so on the page too. */
  readonly isRevealed: boolean;
}

/** One page of what is compared; nothing is printed before the audit trail has it. */
export function PrintComparison({ compared, circumstances, isRevealed }: PrintComparisonProps) {
  const printSheet = usePrintSheet();
  const { dialog, confirm } = useConfirm();
  const queryClient = useQueryClient();
  const { mutate, isPending, isError } = useMutation({
    mutationFn: () =>
      recordDeed({ kind: 'print', serviceIds: compared.map(({ pin }) => pin.serviceId) }),
    onSuccess: () => {
      const details = readDetails(queryClient, compared);
      printSheet({
        content: <ComparisonSheet {...{ compared, details, circumstances, isRevealed }} />,
        isForClinicians: isRevealed,
      });
    },
  });
  const print = async () => {
    const details = readDetails(queryClient, compared);
    const red = compared.filter(
      ({ service }) => isRed(service) || isRed(details.get(service.serviceId)),
    );
    if (red.length > 0 && !(await confirm(questionBefore(red)))) return;
    mutate();
  };
  return (
    <div className={styles.foot}>
      <button
        type="button"
        className={styles.button}
        disabled={isPending}
        onClick={() => void print()}
      >
        Print this comparison
      </button>
      {isRevealed && <p>The page will hold what is for clinicians only.</p>}
      {isError && (
        <p role="alert">
          Not printed, because the print could not be recorded. Try again; if it goes on, tell your
          support desk.
        </p>
      )}
      {dialog}
    </div>
  );
}

/** By the list or by the detail record, where it has come: the one that is red decides. */
const isRed = (service: ComparedService['service'] | undefined): boolean =>
  service !== undefined &&
  judgeReportedCapacity(service.capacity, readServerTime()).rating === 'red';

const questionBefore = (red: readonly ComparedService[]) => ({
  title: `${red.map(({ pin }) => pin.name).join(', ')}: little or no capacity, or temporarily closed`,
  text: 'It may not be able to help this patient. Ring first, or choose another service, before you print its details.',
  confirmLabel: 'Print all the same',
  cancelLabel: 'Do not print',
});
