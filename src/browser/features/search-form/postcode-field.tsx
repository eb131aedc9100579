import { parsePostcode } from '#domain/geography/parse-postcode.ts';
import { postcodeQuery } from '#browser/api/queries.ts';
import { useQuery } from '@tanstack/react-query';
import { useFormContext, useWatch } from 'react-hook-form';
import { describedBy, Field, inputClass } from './field.tsx';
import { fieldIds, type FormValues } from './form-values.ts';
import { problemSentences } from './problem-sentences.ts';
import styles from './search-form.module.css';

/** Read as it is typed: as soon as it is complete, the place it stands for is read back below it. */
export function PostcodeField() {
  const { register, formState } = useFormContext<FormValues>();
  const id = fieldIds.postcode;
  const error = formState.errors.postcode?.message;
  return (
    <div className={styles.postcode}>
      <Field id={id} label="Postcode" error={error} hint={error === undefined && <Locality />}>
        <input
          {...register('postcode')}
          id={id}
          className={`${inputClass(error)} ${styles.postcodeInput ?? ''}`}
          aria-describedby={describedBy(id)}
          aria-invalid={error !== undefined}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={20}
        />
      </Field>
    </div>
  );
}

function Locality() {
  const typed = useWatch<FormValues, 'postcode'>({ name: 'postcode' });
  const postcode = parsePostcode(typed);
  const { data } = useQuery(postcodeQuery(postcode.ok ? postcode.value : null));
  if (!data) return null;
  if (data.status === 'unknown')
    return <strong className={styles.unknown}>{problemSentences.postcodeUnknown.sentence}</strong>;
  if (data.status === 'unplaced') return 'Places of postcodes are not available';
  // Tables loaded from open data know where postcodes are, but no names of places.
  return data.locality === '' ? 'Known postcode' : data.locality;
}
