import { useFormContext } from 'react-hook-form';
import { focusField } from './focus-field.ts';
import type { FormValues } from './form-values.ts';
import styles from './search-form.module.css';

interface SamplePostcodesProps {
  readonly postcodes: readonly string[];
}

/** Postcodes to try while made-up services are shown. Last in the form: nobody tabs through them on the way. */
export function SamplePostcodes({ postcodes }: SamplePostcodesProps) {
  const { setValue } = useFormContext<FormValues>();
  if (postcodes.length === 0) return null;
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
