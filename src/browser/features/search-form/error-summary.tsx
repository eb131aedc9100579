import { useFormState, useWatch } from 'react-hook-form';
import { focusField } from './focus-field.ts';
import { fieldIds, type FormValues } from './form-values.ts';
import { fieldsOfWay } from './ways-to-search.ts';

/** All that needs correcting, each a link to its field. Each press of Search that finds something makes it anew. */
export function ErrorSummary() {
  const { errors, submitCount } = useFormState<FormValues>();
  const by = useWatch<FormValues, 'by'>({ name: 'by' });
  const wrong = fieldsOfWay(by).filter((field) => errors[field] !== undefined);
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
