import { CopyIcon } from '../../../ui/copy-icon.tsx';
import { useCardDeeds } from './card-deeds.tsx';
import styles from './copy-button.module.css';

interface CopyButtonProps {
  readonly text: string;
  /** What the button is said to copy; the text itself unless given. */
  readonly name?: string;
}

/** Copies one number, address or code with one press. */
export function CopyButton({ text, name }: CopyButtonProps) {
  const deeds = useCardDeeds();
  const copied = text.trim();
  if (deeds === null || copied === '') return null;
  return (
    <button
      type="button"
      className={styles.copy}
      aria-label={`Copy ${name ?? copied}`}
      title={`Copy ${name ?? copied}`}
      onClick={() => {
        deeds.copy(() => ({ text: copied, what: copied }));
      }}
    >
      <CopyIcon />
    </button>
  );
}
