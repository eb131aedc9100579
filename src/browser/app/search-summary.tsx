import { lazy } from 'react';
import type { AskedQuestion } from '../ui/asked-question.ts';
import { describeQuestion, practiceAsked } from '../ui/describe-question.ts';
import { LaterPart } from '../ui/later-part.tsx';
import { useMedia } from '../ui/use-media.ts';
import styles from './search-summary.module.css';

interface SearchSummaryProps {
  readonly asked: AskedQuestion;
  /** Whether its results stand on the screen. */
  readonly isAnswered: boolean;
  readonly onChange: () => void;
  readonly onNewPatient: () => void;
}

const KeepAwake = lazy(async () => {
  const { KeepAwake } = await import('../features/keep-awake/keep-awake.tsx');
  return { default: KeepAwake };
});

const takeFocus = (button: HTMLButtonElement | null) => {
  button?.focus();
};

/** The search in one line, where the screen has no room for form and results together. */
export function SearchSummary({ asked, isAnswered, onChange, onNewPatient }: SearchSummaryProps) {
  const practice = practiceAsked(asked);
  return (
    <div className={styles.summary}>
      <p>
        <b>{describeQuestion(asked)}</b>
        {practice !== null && <> · {practice}</>}
      </p>
      <AwakeIfTouched isShown={isAnswered} />
      {/* The form that held the focus has just made room for this line. */}
      <button ref={takeFocus} type="button" className="nhsuk-link" onClick={onChange}>
        Change search
      </button>
      <button type="button" className="nhsuk-link" onClick={onNewPatient}>
        New patient
      </button>
    </div>
  );
}

/** Only devices that are held in a hand go to sleep in the middle of a patient. */
function AwakeIfTouched({ isShown }: { readonly isShown: boolean }) {
  const isTouched = useMedia('(pointer: coarse)');
  if (!isTouched || !('wakeLock' in navigator)) return null;
  return (
    <LaterPart>
      <KeepAwake isShown={isShown} />
    </LaterPart>
  );
}
