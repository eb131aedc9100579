import { newEventId, sendReport } from '#browser/api/send-report.ts';
import { readNote } from '#domain/feedback/note.ts';
import { type WrongThing, wrongThings, wrongThingWords } from '#domain/feedback/wrong-entry.ts';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import type { CardExtraProps } from '../../ui/card-extras.tsx';
import { useNotice } from '../../ui/notice.tsx';
import { type Draft, type Memory } from './feedback-memory.tsx';
import { NoteField } from './note-field.tsx';
import { explainUnsent, noteProblems } from './note-problems.ts';
import styles from './reports.module.css';
import { postcodeAsked, toReport } from './to-report.ts';

interface WrongEntryFormProps extends CardExtraProps {
  readonly memory: Memory;
  /** The focus goes back to where it was opened. */
  readonly onClose: () => void;
}

/** What is wrong with an entry: one choice, and a note where it helps. */
export function WrongEntryForm({ memory, onClose, ...card }: WrongEntryFormProps) {
  const tell = useNotice();
  const [noteError, setNoteError] = useState<string | null>(null);
  const [isReasonMissing, setIsReasonMissing] = useState(false);
  const { serviceId } = card.service;
  const [first] = useState((): Draft => ({ eventId: newEventId(), reason: null, note: '' }));
  const draft = memory.drafts.get(serviceId) ?? first;
  // Changed, it is another event: the one before may have been recorded without our hearing of it.
  const change = (changes: Partial<Draft>) => {
    setNoteError(null);
    setIsReasonMissing(false);
    memory.keepDraft(serviceId, { ...draft, ...changes, eventId: newEventId() });
  };
  const sending = useMutation({
    mutationFn: sendReport,
    onSuccess: () => {
      memory.keepDraft(serviceId, null);
      tell('Reported to the directory’s leads');
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const { eventId, reason } = draft;
    const note = readNote(draft.note, postcodeAsked(card.asked));
    setNoteError(note.ok ? null : noteProblems[note.problem]);
    setIsReasonMissing(reason === null);
    if (!note.ok || reason === null || sending.isPending) return;
    const report = toReport(card, { eventId, reason, note: note.value });
    sending.mutate(report, { onSuccess: onClose });
  };
  return (
    <form className={styles.panel} onSubmit={submit} noValidate>
      <WrongThings
        chosen={draft.reason}
        isMissing={isReasonMissing}
        onChoose={(reason) => {
          change({ reason });
        }}
      />
      <NoteField
        label="Note (optional)"
        note={draft.note}
        error={noteError}
        onChange={(note) => {
          change({ note });
        }}
      />
      {sending.isError && <p role="alert">{explainUnsent(sending.error)}</p>}
      <div className={styles.buttons}>
        <button type="submit" className="nhsuk-button nhsuk-button--small">
          {sending.isError ? 'Try again' : 'Send report'}
        </button>
        <button type="button" className="nhsuk-link" onClick={onClose}>
          Not now
        </button>
      </div>
    </form>
  );
}

interface WrongThingsProps {
  readonly chosen: WrongThing | null;
  readonly isMissing: boolean;
  readonly onChoose: (thing: WrongThing) => void;
}

function WrongThings({ chosen, isMissing, onChoose }: WrongThingsProps) {
  const name = useId();
  const fieldset = useRef<HTMLFieldSetElement>(null);
  // Asked for by the press that opened the form.
  useEffect(() => {
    fieldset.current?.querySelector('input')?.focus();
  }, []);
  return (
    <fieldset ref={fieldset} aria-describedby={isMissing ? `${name}-error` : undefined}>
      <legend>What is wrong?</legend>
      {isMissing && (
        <p id={`${name}-error`} className="nhsuk-error-message" role="alert">
          Choose what is wrong
        </p>
      )}
      {wrongThings.map((thing) => (
        <label key={thing} className={styles.choice}>
          <input
            type="radio"
            name={name}
            checked={chosen === thing}
            onChange={() => {
              onChoose(thing);
            }}
          />
          {wrongThingWords[thing]}
        </label>
      ))}
    </fieldset>
  );
}
