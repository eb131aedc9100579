import { parsePostcode } from '#domain/geography/parse-postcode.ts';
import { postcodeQuery } from '#browser/api/queries.ts';
import { useQuery } from '@tanstack/react-query';
import { useFormContext, useWatch } from 'react-hook-form';
import { describedBy, Field } from './field.tsx';
import fieldStyles from './field.module.css';
import { focusField } from './focus-field.ts';
import { fieldIds, type FormValues } from './form-values.ts';
import styles from './search-form.module.css';

interface PostcodeFieldProps {
  /** Postcodes to try, while made-up services are shown. */
  readonly samples: readonly string[];
}

/** Read as it is typed: as soon as it is complete, the place it stands for is read back below it. */
export function PostcodeField({ samples }: PostcodeFieldProps) {
  const { register, setValue, formState } = useFormContext<FormValues>();
  const id = fieldIds.postcode;
  const fill = (sample: string) => {
    setValue('postcode', sample, { shouldDirty: true });
    focusField('postcode');
  };
  return (
    <div className={styles.postcode}>
      <Field
        id={id}
        label="Postcode"
        error={formState.errors.postcode?.message}
        hint={<Locality />}
      >
        <input
          {...register('postcode')}
          id={id}
          className={`${fieldStyles.input ?? ''} ${styles.postcodeInput ?? ''}`}
          aria-describedby={describedBy(id)}
          aria-invalid={formState.errors.postcode !== undefined}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={20}
        />
      </Field>
      {samples.length > 0 && (
        <div className={styles.samples} role="group" aria-label="Samples">
          <span className={styles.samplesLead}>Try</span>
          {samples.map((sample) => (
            <button
              key={sample}
              type="button"
              className={styles.sample}
              onClick={() => {
                fill(sample);
              }}
            >
              {sample}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function Locality() {
  const typed = useWatch<FormValues, 'postcode'>({ name: 'postcode' });
  const postcode = parsePostcode(typed);
  const { data } = useQuery(postcodeQuery(postcode.ok ? postcode.value : null));
  if (!data) return null;
  if (data.status === 'unknown')
    return <strong>The directory does not know this postcode. Check it with the patient</strong>;
  if (data.status === 'unplaced') return 'Places of postcodes are not available';
  return data.locality;
}
