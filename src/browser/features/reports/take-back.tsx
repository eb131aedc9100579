import { sendReport } from '#browser/api/send-report.ts';
import { describeReject } from '#domain/feedback/reject-reasons.ts';
import { useMutation } from '@tanstack/react-query';
import type { Ref } from 'react';
import { useNotice } from '../../ui/notice.tsx';
import type { Memory, Recorded } from './feedback-memory.tsx';

interface TakeBackProps {
  readonly ref: Ref<HTMLButtonElement>;
  readonly serviceId: string;
  readonly recorded: Recorded;
  readonly memory: Memory;
  readonly onDone: () => void;
}

/** A row is never changed: another says that it was a mistake. */
export function TakeBack({ ref, serviceId, recorded, memory, onDone }: TakeBackProps) {
  const tell = useNotice();
  const { mutate, isPending, isError } = useMutation({
    mutationFn: sendReport,
    onSuccess: () => {
      // First: with the reason this button goes, and what it was told at the press with it.
      onDone();
      memory.noteRejected(serviceId, null);
      tell('The reason was taken back');
    },
  });
  return (
    <span>
      Not used: {describeReject(recorded.reason)}.{' '}
      <button
        ref={ref}
        type="button"
        className="nhsuk-link"
        onClick={() => {
          if (isPending) return;
          mutate({ kind: 'withdrawal', eventId: recorded.eventId });
        }}
      >
        Take it back
      </button>
      {isError && <span role="alert"> Not taken back. Try again.</span>}
    </span>
  );
}
