import { lazy, type Ref, type RefObject, useEffect, useRef, useState } from 'react';
import type { CardExtraProps } from '../../ui/card-extras.tsx';
import { LaterPart } from '../../ui/later-part.tsx';
import { usePatientView } from '../../ui/patient-view.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { useFeedbackMemory } from './feedback-memory.tsx';
import styles from './reports.module.css';
import { TakeBack } from './take-back.tsx';

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
  const { serviceId } = props.service;
  const recorded = memory?.rejected.get(serviceId);
  const giveFocusBack = useFocusAfter(rejectButton, [open, recorded]);
  const toggleReport = () => {
    setOpen(open === 'report' ? null : 'report');
  };
  const toggleReject = () => {
    setOpen(open === 'reject' ? null : 'reject');
  };
  useShortcut('reportEntry', toggleReport, isOffered);
  useShortcut('notUsed', toggleReject, isOffered && !recorded);
  if (!isOffered) return null;
  const close = () => {
    if (open === 'report') reportButton.current?.focus();
    else giveFocusBack();
    setOpen(null);
  };
  const panel = { ...props, memory, onClose: close };
  return (
    <div className={styles.actions}>
      <Toggle ref={reportButton} isOpen={open === 'report'} onPress={toggleReport}>
        Report a wrong entry
      </Toggle>
      {recorded ? (
        <TakeBack ref={rejectButton} {...{ serviceId, recorded, memory }} onDone={giveFocusBack} />
      ) : (
        <Toggle ref={rejectButton} isOpen={open === 'reject'} onPress={toggleReject}>
          Not used: record why
        </Toggle>
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

/** The focus of what goes with a change returns to a button that the same change may replace. */
function useFocusAfter(
  button: RefObject<HTMLElement | null>,
  changes: readonly [unknown, unknown],
) {
  const isAsked = useRef(false);
  const [one, other] = changes;
  useEffect(() => {
    if (!isAsked.current) return;
    isAsked.current = false;
    button.current?.focus();
  }, [one, other, button]);
  return () => {
    isAsked.current = true;
  };
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
