import { readNote } from '#domain/feedback/note.ts';
import { type SubmitEvent, useState } from 'react';
import { NoteField } from './note-field.tsx';
import { noteProblems } from './note-problems.ts';

interface ReasonNoteProps {
  readonly searched: string;
  readonly onSubmit: (note: string) => void;
}

/** The note without which a reason says too little. */
export function ReasonNote({ searched, onSubmit }: ReasonNoteProps) {
  const [note, setNote] = useState('');
  const [error, setError] = useState<string | null>(null);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const read = readNote(note, searched);
    if (!read.ok) setError(noteProblems[read.problem]);
    else if (read.value === null) setError('Enter a note: this reason says too little without');
    else {
      setError(null);
      onSubmit(read.value);
    }
  };
  return (
    <form onSubmit={submit} noValidate>
      <NoteField label="Note" note={note} error={error} onChange={setNote} shallFocus />
      <button type="submit" className="nhsuk-button nhsuk-button--small">
        Record
      </button>
    </form>
  );
}
