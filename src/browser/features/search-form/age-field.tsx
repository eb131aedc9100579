import { ageGroups } from '#domain/patient/age-group.ts';
import { useFormContext, useWatch } from 'react-hook-form';
import { describedBy, Field, inputClass } from './field.tsx';
import { fieldIds, type FormValues } from './form-values.ts';
import { readAgeGroup } from './read-search.ts';
import styles from './search-form.module.css';

/** Years, or months, weeks or days in words; the age group it falls in is read back. */
export function AgeField() {
  const { register, formState } = useFormContext<FormValues>();
  const id = fieldIds.age;
  return (
    <div className={styles.age}>
      <Field id={id} label="Age" error={formState.errors.age?.message} hint={<AgeGroupWords />}>
        <input
          {...register('age')}
          id={id}
          className={inputClass(formState.errors.age?.message)}
          aria-describedby={describedBy(id)}
          aria-invalid={formState.errors.age !== undefined}
          autoComplete="off"
          maxLength={20}
        />
      </Field>
    </div>
  );
}

function AgeGroupWords() {
  const typed = useWatch<FormValues, 'age'>({ name: 'age' });
  if (typed.trim() === '') return 'Years, or “6 months”';
  const group = readAgeGroup(typed);
  return group.ok && group.value !== null ? ageGroups[group.value] : null;
}
