import { useFormContext, useWatch } from 'react-hook-form';
import { focusField } from './focus-field.ts';
import type { FormValues } from './form-values.ts';
import styles from './search-form.module.css';
import { fieldsOfWay } from './ways-to-search.ts';

interface SamplePostcodesProps {
  readonly postcodes: readonly string[];
}

/** Postcodes to try while made-up services are shown. Last in the form: nobody tabs through them on the way. */
export function SamplePostcodes({ postcodes }: SamplePostcodesProps) {
  const { setValue } = useFormContext<FormValues>();
  const by = useWatch<FormValues, 'by'>({ name: 'by' });
  if (postcodes.length === 0 || !fieldsOfWay(by).includes('postcode')) return null;
  return (
    <div className={styles.samples} role="group" aria-label="Samples">
      <p>Postcodes with demonstration services:</p>
      {postcodes.map((postcode) => (
        <button
          key={postcode}
          type="button"
          className={styles.sample}
          onClick={() => {
            setValue('postcode', postcode, { shouldDirty: true });
            focusField('postcode');
          }}
        >
          {postcode}
        </button>
      ))}
    </div>
  );
}
