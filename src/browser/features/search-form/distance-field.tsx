import { DEFAULT_SEARCH_DISTANCE } from '#domain/search/search-distance.ts';
import { useFormContext } from 'react-hook-form';
import { describedBy, Field, inputClass } from './field.tsx';
import { fieldIds, type FormValues } from './form-values.ts';
import styles from './search-form.module.css';

/** Seldom changed: one short line whose hint says what a blank means. */
export function DistanceField() {
  const { register, formState } = useFormContext<FormValues>();
  const id = fieldIds.distance;
  return (
    <div className={styles.distance}>
      <Field
        id={id}
        label="Distance (miles)"
        error={formState.errors.distance?.message}
        hint={`Blank is ${String(DEFAULT_SEARCH_DISTANCE)} miles`}
      >
        <input
          {...register('distance')}
          id={id}
          className={inputClass(formState.errors.distance?.message)}
          aria-describedby={describedBy(id)}
          aria-invalid={formState.errors.distance !== undefined}
          inputMode="decimal"
          autoComplete="off"
          maxLength={10}
        />
      </Field>
    </div>
  );
}
