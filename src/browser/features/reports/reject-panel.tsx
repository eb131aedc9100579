import { newEventId, sendReport } from '#browser/api/send-report.ts';
import type { Audience } from '#domain/disclosure/disclosure.ts';
import { readNote } from '#domain/feedback/note.ts';
import {
  mayGiveReason,
  needsNote,
  type RejectCode,
  type RejectGroup,
  rejectGroups,
  rejectReasons,
} from '#domain/feedback/reject-reasons.ts';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useId, useState } from 'react';
import type { CardExtraProps } from '../../ui/card-extras.tsx';
import { useNotice } from '../../ui/notice.tsx';
import type { Memory } from './feedback-memory.tsx';
import { NoteField } from './note-field.tsx';
import { explainUnsent, noteProblems } from './note-problems.ts';
import styles from './reports.module.css';
import { postcodeAsked, toRejection } from './to-report.ts';

interface RejectPanelProps extends CardExtraProps {
  readonly memory: Memory;
  readonly onClose: () => void;
}

const groupNames: Readonly<Record<RejectGroup, string>> = {
  patient: 'Patient',
  service: 'Service',
  clinician: 'Clinician',
  other: 'Other',
};

/** One press records why the service was not used, and the next service is chosen; two reasons need a note. */
export function RejectPanel({ service, asked, isForClinician, memory, onClose }: RejectPanelProps) {
  const tell = useNotice();
  const { serviceId } = service;
  const [noted, setNoted] = useState<RejectCode | null>(null);
  const [eventId] = useState(newEventId);
  const sending = useMutation({
    mutationFn: sendReport,
    onSuccess: () => {
      memory.noteRejected(serviceId, eventId);
      tell('Recorded why it was not used');
      onClose();
      memory.chooseNext(serviceId);
    },
  });
  const send = (reason: RejectCode, note: string | null) => {
    if (!sending.isPending) sending.mutate(toRejection(service, asked, { eventId, reason, note }));
  };
  return (
    <div className={styles.panel}>
      <Reasons
        audience={isForClinician ? 'clinician' : 'callHandler'}
        noted={noted}
        onPress={(code) => {
          setNoted(needsNote(code) ? code : null);
          if (!needsNote(code)) send(code, null);
        }}
      />
      {noted !== null && (
        <ReasonNote
          key={noted}
          searched={postcodeAsked(asked)}
          onSubmit={(note) => {
            send(noted, note);
          }}
        />
      )}
      {sending.isError && (
        <p role="alert">
          {explainUnsent(sending.error)}{' '}
          <button
            type="button"
            className="nhsuk-link"
            onClick={() => {
              sending.mutate(sending.variables);
            }}
          >
            Try again
          </button>
        </p>
      )}
      <button type="button" className="nhsuk-link" onClick={onClose}>
        Not now
      </button>
    </div>
  );
}

interface ReasonsProps {
  readonly audience: Audience;
  readonly noted: RejectCode | null;
  readonly onPress: (code: RejectCode) => void;
}

function Reasons({ audience, ...props }: ReasonsProps) {
  const offered = rejectReasons.filter(({ code }) => mayGiveReason(audience, code));
  return rejectGroups.map((group) => (
    <ReasonGroup
      key={group}
      name={groupNames[group]}
      isFirst={group === 'patient'}
      reasons={offered.filter((reason) => reason.group === group)}
      {...props}
    />
  ));
}

interface ReasonGroupProps {
  readonly name: string;
  readonly isFirst: boolean;
  readonly reasons: typeof rejectReasons;
  readonly noted: RejectCode | null;
  readonly onPress: (code: RejectCode) => void;
}

function ReasonGroup({ name, isFirst, reasons, noted, onPress }: ReasonGroupProps) {
  const id = useId();
  if (reasons.length === 0) return null;
  return (
    <div role="group" aria-labelledby={id} className={styles.group}>
      <p id={id}>{name}</p>
      {reasons.map((reason, place) => (
        <button
          key={reason.code}
          ref={(button) => {
            if (isFirst && place === 0 && noted === null && button?.closest('article'))
              focusOnce(button);
          }}
          type="button"
          className={styles.reason}
          aria-pressed={reason.needsNote ? noted === reason.code : undefined}
          onClick={() => {
            onPress(reason.code);
          }}
        >
          <span>{reason.code}</span> {reason.name}
          {reason.needsNote && ' (with a note)'}
        </button>
      ))}
    </div>
  );
}

const focused = new WeakSet<HTMLElement>();

/** Asked for by the press that opened the panel; never again. */
function focusOnce(button: HTMLElement): void {
  if (focused.has(button)) return;
  focused.add(button);
  button.focus();
}

interface ReasonNoteProps {
  readonly searched: string;
  readonly onSubmit: (note: string) => void;
}

function ReasonNote({ searched, onSubmit }: ReasonNoteProps) {
  const [note, setNote] = useState('');
  const [error, setError] = useState<string | null>(null);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const read = readNote(note, searched);
    if (!read.ok) setError(noteProblems[read.problem]);
    else if (read.value === null) setError('Enter a note: this reason says too little without');
    else onSubmit(read.value);
  };
  return (
    <form onSubmit={submit} noValidate>
      <NoteField
        label="Note"
        note={note}
        error={error}
        onChange={setNote}
        shallFocus={note === ''}
      />
      <button type="submit" className="nhsuk-button nhsuk-button--small">
        Record
      </button>
    </form>
  );
}
