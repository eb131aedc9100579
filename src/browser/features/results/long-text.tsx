import { useState } from 'react';
import styles from './long-text.module.css';

/** Longer text than this would push the next service off the screen. */
const AT_ONCE = 700;

/** Half of a pair of surrogates is no sign of writing. */
const cut = (text: string): string => `${text.slice(0, AT_ONCE).replace(/[\uD800-\uDBFF]$/, '')}…`;

/**
 * The directory's free text: never markup, its line breaks and its own direction kept, the rest of a very long one on
 * demand.
 */
export function LongText({ text }: { readonly text: string }) {
  const [isWhole, setIsWhole] = useState(false);
  const isShort = text.length <= AT_ONCE;
  return (
    <>
      <span className={styles.text} dir="auto">
        {isShort || isWhole ? text : cut(text)}
      </span>{' '}
      {!isShort && (
        <button
          type="button"
          className="nhsuk-link"
          onClick={() => {
            setIsWhole(!isWhole);
          }}
        >
          {isWhole ? 'Show less' : 'Show all of it'}
        </button>
      )}
    </>
  );
}
