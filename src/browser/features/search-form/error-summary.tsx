import { useFormState } from 'react-hook-form';
import { focusField } from './focus-field.ts';
import { fieldIds, type FormField, type FormValues } from './form-values.ts';

const fields = Object.keys(fieldIds) as FormField[];

/** All that needs correcting, each a link to its field. Each press of Search that finds something makes it anew. */
export function ErrorSummary() {
  const { errors, submitCount } = useFormState<FormValues>();
  const wrong = fields.filter((field) => errors[field] !== undefined);
  if (wrong.length === 0) return null;
  return (
    <div
      key={submitCount}
      ref={takeFocus}
      className="nhsuk-error-summary"
      role="alert"
      tabIndex={-1}
    >
      <h2 className="nhsuk-error-summary__heading">There is a problem</h2>
      <ul className="nhsuk-list nhsuk-error-summary__list">
        {wrong.map((field) => (
          <li key={field}>
            <a
              href={`#${fieldIds[field]}`}
              onClick={(event) => {
                event.preventDefault();
                focusField(field);
              }}
            >
              {errors[field]?.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

const takeFocus = (summary: HTMLDivElement | null) => {
  summary?.focus();
};
