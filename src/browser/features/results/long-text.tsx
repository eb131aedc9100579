import { useState } from 'react';
import styles from './long-text.module.css';

/** Longer text than this would push the next service off the screen. */
const AT_ONCE = 700;

/** The directory's free text: never markup, its line breaks kept, the rest of a very long one on demand. */
export function LongText({ text }: { readonly text: string }) {
  const [isWhole, setIsWhole] = useState(false);
  if (text.length <= AT_ONCE) return <span className={styles.text}>{text}</span>;
  return (
    <>
      <span className={styles.text}>{isWhole ? text : `${text.slice(0, AT_ONCE)}…`}</span>
      <button
        type="button"
        className="nhsuk-link"
        onClick={() => {
          setIsWhole(!isWhole);
        }}
      >
        {isWhole ? 'Show less' : 'Show all of it'}
      </button>
    </>
  );
}
