import { useEffect, useId, useRef } from 'react';
import styles from './deed-failure.module.css';

type DeedFailureKind =
  | { readonly kind: 'unrecorded'; readonly verb: 'copy' | 'print' }
  /** The browser keeps the clipboard to itself. */
  | { readonly kind: 'denied'; readonly text: string };

export interface FailedDeed {
  readonly failure: DeedFailureKind;
  /** How often the screen had been turned towards a patient and back: it is shown to no other eyes. */
  readonly turns: number;
}

interface DeedFailureProps {
  readonly failure: DeedFailureKind;
  readonly onClose: () => void;
}

const sentences = {
  copy: 'Not copied, because the copy could not be recorded.',
  print: 'Not printed, because the print could not be recorded.',
};

/** Says that nothing was copied or printed and why; a text that only the browser refused is there to be copied by hand. */
export function DeedFailure({ failure, onClose }: DeedFailureProps) {
  return (
    <div className={styles.failure}>
      <p role="alert">
        {failure.kind === 'unrecorded'
          ? `${sentences[failure.verb]} Try again; if it goes on, tell your support desk.`
          : 'Your browser did not allow copying. The text is selected below: copy it with Ctrl and C, or ⌘ and C on a Mac.'}
      </p>
      {failure.kind === 'denied' && <TextByHand text={failure.text} />}
      <button type="button" className="nhsuk-link" onClick={onClose}>
        Close this message
      </button>
    </div>
  );
}

function TextByHand({ text }: { readonly text: string }) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, [text]);
  return (
    <>
      <label htmlFor={id} className="nhsuk-u-visually-hidden">
        Text to copy
      </label>
      <textarea ref={area} id={id} readOnly rows={6} dir="auto" value={text} />
    </>
  );
}
