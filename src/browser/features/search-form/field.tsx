import type { ReactNode } from 'react';

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

const wrongGroup = 'nhsuk-form-group nhsuk-form-group--error';

/** The look of a text box. */
export const inputClass = (error: string | undefined): string =>
  error === undefined ? 'nhsuk-input' : 'nhsuk-input nhsuk-input--error';

/** A label, its control, and below it the error and what the page reads back. */
export function Field({ id, label, labelId, error, hint, children }: FieldProps) {
  return (
    <div className={error === undefined ? 'nhsuk-form-group' : wrongGroup}>
      <label className="nhsuk-label nhsuk-label--s" htmlFor={id} id={labelId}>
        {label}
      </label>
      <FieldError id={id} error={error} />
      {children}
      <div className="nhsuk-hint" id={`${id}-hint`} aria-live="polite">
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
    <p className="nhsuk-error-message" id={`${id}-error`}>
      {error !== undefined && (
        <>
          <span className="nhsuk-u-visually-hidden">Error:</span> {error}
        </>
      )}
    </p>
  );
}
