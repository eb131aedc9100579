import type { ReactNode } from 'react';
import styles from './field.module.css';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly labelId?: string;
  readonly error: string | undefined;
  /** What the page reads back or explains; announced when it changes. */
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/** The ids that a control names in `aria-describedby`. */
export const describedBy = (id: string): string => `${id}-error ${id}-hint`;

/** A label, its control, and below it the error and what the page reads back. */
export function Field({ id, label, labelId, error, hint, children }: FieldProps) {
  return (
    <div className={styles.field} data-invalid={error === undefined ? undefined : ''}>
      <label className={styles.label} htmlFor={id} id={labelId}>
        {label}
      </label>
      <FieldError id={id} error={error} />
      {children}
      <div className={styles.hint} id={`${id}-hint`} aria-live="polite">
        {hint}
      </div>
    </div>
  );
}

/** The sentence at its field, led by the word for those who do not see the colour. */
export function FieldError({
  id,
  error,
}: {
  readonly id: string;
  readonly error: string | undefined;
}) {
  return (
    <p className={styles.error} id={`${id}-error`}>
      {error !== undefined && (
        <>
          <span className="visually-hidden">Error:</span> {error}
        </>
      )}
    </p>
  );
}
