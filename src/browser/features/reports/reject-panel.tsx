import { newEventId, sendReport } from '#browser/api/send-report.ts';
import { describeReject, needsNote, type RejectCode } from '#domain/feedback/reject-reasons.ts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CardExtraProps } from '../../ui/card-extras.tsx';
import { useNotice } from '../../ui/notice.tsx';
import type { Memory } from './feedback-memory.tsx';
import { explainUnsent } from './note-problems.ts';
import { ReasonNote } from './reason-note.tsx';
import { RejectReasonList } from './reject-reason-list.tsx';
import styles from './reports.module.css';
import { postcodeAsked, type Rejection, toRejection } from './to-report.ts';

interface RejectPanelProps extends CardExtraProps {
  readonly memory: Memory;
  readonly onClose: () => void;
}

/** One press records why the service was not used, and the next service is chosen; two reasons need a note. */
export function RejectPanel({ service, asked, isForClinician, memory, onClose }: RejectPanelProps) {
  const tell = useNotice();
  const { serviceId } = service;
  const [noted, setNoted] = useState<RejectCode | null>(null);
  const sending = useMutation({
    mutationFn: (rejection: Rejection) => sendReport(rejection),
    onSuccess: (_answer, { eventId, reason }) => {
      memory.noteRejected(serviceId, { eventId, reason });
      tell(`Recorded why it was not used: ${describeReject(reason)}`);
    },
  });
  const send = (rejection: Rejection) => {
    if (sending.isPending) return;
    sending.mutate(rejection, {
      // Unless it is gone: whoever went to another card meanwhile stays there.
      onSuccess: () => {
        onClose();
        memory.chooseNext(serviceId);
      },
    });
  };
  // Another choice is another event: the one before may have been recorded without our hearing of it.
  const record = (reason: RejectCode, note: string | null) => {
    send(toRejection(service, asked, { eventId: newEventId(), reason, note }));
  };
  return (
    <div className={styles.panel}>
      <RejectReasonList
        audience={isForClinician ? 'clinician' : 'callHandler'}
        noted={noted}
        onPress={(code) => {
          setNoted(needsNote(code) ? code : null);
          if (!needsNote(code)) record(code, null);
        }}
      />
      {noted !== null && (
        <ReasonNote
          key={noted}
          searched={postcodeAsked(asked)}
          onSubmit={(note) => {
            record(noted, note);
          }}
        />
      )}
      {sending.isError && (
        <Unsent
          fault={sending.error}
          onTryAgain={() => {
            send(sending.variables);
          }}
        />
      )}
      <button type="button" className="nhsuk-link" onClick={onClose}>
        Not now
      </button>
    </div>
  );
}

interface UnsentProps {
  readonly fault: Error;
  readonly onTryAgain: () => void;
}

const Unsent = ({ fault, onTryAgain }: UnsentProps) => (
  <p role="alert">
    {explainUnsent(fault)}{' '}
    <button type="button" className="nhsuk-link" onClick={onTryAgain}>
      Try again
    </button>
  </p>
);
