import { sendReport } from '#browser/api/send-report.ts';
import { useMutation } from '@tanstack/react-query';
import { lazy, type Ref, useRef, useState } from 'react';
import type { CardExtraProps } from '../../ui/card-extras.tsx';
import { LaterPart } from '../../ui/later-part.tsx';
import { useNotice } from '../../ui/notice.tsx';
import { usePatientView } from '../../ui/patient-view.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { useFeedbackMemory } from './feedback-memory.tsx';
import styles from './reports.module.css';

const WrongEntryForm = lazy(async () => {
  const { WrongEntryForm: component } = await import('./wrong-entry-form.tsx');
  return { default: component };
});
const RejectPanel = lazy(async () => {
  const { RejectPanel: component } = await import('./reject-panel.tsx');
  return { default: component };
});

type Panel = 'report' | 'reject';

/** What an open card lets people say of its service: that the entry is wrong, or why it was not used. */
export function ReportActions(props: CardExtraProps) {
  const memory = useFeedbackMemory();
  const { isOn: isPatientView } = usePatientView();
  const [open, setOpen] = useState<Panel | null>(null);
  const [reportButton, rejectButton] = [
    useRef<HTMLButtonElement>(null),
    useRef<HTMLButtonElement>(null),
  ];
  const isOffered = memory !== null && !isPatientView;
  const toggle = (panel: Panel) => {
    setOpen(open === panel ? null : panel);
  };
  const toggleReport = () => {
    toggle('report');
  };
  const toggleReject = () => {
    toggle('reject');
  };
  useShortcut('reportEntry', toggleReport, isOffered);
  useShortcut('notUsed', toggleReject, isOffered);
  if (!isOffered) return null;
  const close = () => {
    (open === 'report' ? reportButton : rejectButton).current?.focus();
    setOpen(null);
  };
  const eventId = memory.rejected.get(props.service.serviceId);
  const panel = { ...props, memory, onClose: close };
  return (
    <div className={styles.actions}>
      <Toggle ref={reportButton} isOpen={open === 'report'} onPress={toggleReport}>
        Report a wrong entry
      </Toggle>
      <Toggle ref={rejectButton} isOpen={open === 'reject'} onPress={toggleReject}>
        Not used: record why
      </Toggle>
      {eventId !== undefined && (
        <TakeBack serviceId={props.service.serviceId} eventId={eventId} memory={memory} />
      )}
      <LaterPart
        meanwhile={
          open && <p>Not there yet, or it could not be loaded: close and open it again.</p>
        }
      >
        {open === 'report' && <WrongEntryForm {...panel} />}
        {open === 'reject' && <RejectPanel {...panel} />}
      </LaterPart>
    </div>
  );
}

interface ToggleProps {
  readonly ref: Ref<HTMLButtonElement>;
  readonly isOpen: boolean;
  readonly onPress: () => void;
  readonly children: string;
}

const Toggle = ({ ref, isOpen, onPress, children }: ToggleProps) => (
  <button ref={ref} type="button" className="nhsuk-link" aria-expanded={isOpen} onClick={onPress}>
    {children}
  </button>
);

interface TakeBackProps {
  readonly serviceId: string;
  readonly eventId: string;
  readonly memory: NonNullable<ReturnType<typeof useFeedbackMemory>>;
}

/** A row is never changed: another says that it was a mistake. */
function TakeBack({ serviceId, eventId, memory }: TakeBackProps) {
  const tell = useNotice();
  const { mutate, isPending, isError } = useMutation({
    mutationFn: sendReport,
    onSuccess: () => {
      memory.noteRejected(serviceId, null);
      tell('The reason was taken back');
    },
  });
  return (
    <span>
      A reason is recorded.{' '}
      <button
        type="button"
        className="nhsuk-link"
        onClick={() => {
          if (!isPending) mutate({ kind: 'withdrawal', eventId });
        }}
      >
        Take it back
      </button>
      {isError && <span role="alert"> Not taken back. Try again.</span>}
    </span>
  );
}
