import { useId, useLayoutEffect, useRef } from 'react';
import styles from './confirm-dialog.module.css';

export interface ConfirmQuestion {
  readonly title: string;
  readonly text: string;
  /** What the two buttons do, in words: never "Yes" and "OK". */
  readonly confirmLabel: string;
  readonly cancelLabel: string;
}

interface ConfirmDialogProps {
  readonly question: ConfirmQuestion;
  readonly onAnswer: (isConfirmed: boolean) => void;
}

/** Modal by the browser's own means: it traps the focus, Escape says no, and the focus goes back to where it was. */
export function ConfirmDialog({ question, onAnswer }: ConfirmDialogProps) {
  const [titleId, textId] = [useId(), useId()];
  const dialog = useRef<HTMLDialogElement>(null);
  // While the element is still in the page: a dialog that is gone gives no focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      aria-describedby={textId}
      onCancel={(event) => {
        event.preventDefault();
        onAnswer(false);
      }}
    >
      <h2 id={titleId}>{question.title}</h2>
      <p id={textId}>{question.text}</p>
      <div className={styles.actions}>
        {/* The first button takes the focus: a second Enter by mistake does no harm. */}
        <button
          type="button"
          className="nhsuk-button"
          onClick={() => {
            onAnswer(false);
          }}
        >
          {question.cancelLabel}
        </button>
        <button
          type="button"
          className="nhsuk-button nhsuk-button--secondary"
          onClick={() => {
            onAnswer(true);
          }}
        >
          {question.confirmLabel}
        </button>
      </div>
    </dialog>
  );
}
