import { MOST_NOTE } from '#domain/feedback/note.ts';
import { useEffect, useId, useRef } from 'react';
import styles from './reports.module.css';

interface NoteFieldProps {
  readonly label: string;
  readonly note: string;
  readonly error: string | null;
  readonly onChange: (note: string) => void;
  readonly shallFocus?: boolean;
}

/** A few words about the service; what is wrong with them stands beside them. */
export function NoteField({ label, note, error, onChange, shallFocus = false }: NoteFieldProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (shallFocus) area.current?.focus();
  }, [shallFocus]);
  return (
    <div className={styles.note}>
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-hint`}>About the service, never about the patient.</p>
      {error !== null && (
        <p id={`${id}-error`} className="nhsuk-error-message" role="alert">
          {error}
        </p>
      )}
      <textarea
        ref={area}
        id={id}
        rows={2}
        maxLength={MOST_NOTE}
        value={note}
        autoComplete="off"
        aria-invalid={error !== null}
        aria-describedby={`${id}-hint ${error === null ? '' : `${id}-error`}`}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
    </div>
  );
}
