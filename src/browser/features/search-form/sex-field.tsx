import { genders } from '#domain/patient/gender.ts';
import { useFormContext } from 'react-hook-form';
import { FieldError } from './field.tsx';
import type { FormValues } from './form-values.ts';
import styles from './search-form.module.css';

const choices = [
  { value: 'F', words: genders.F },
  { value: 'M', words: genders.M },
  { value: 'I', words: genders.I },
  { value: 'notKnown', words: 'Not known' },
] as const satisfies readonly { value: FormValues['sex']; words: string }[];

/** One compact row; "Not known" is not supplied to the directory, never guessed. */
export function SexField() {
  const { register, formState } = useFormContext<FormValues>();
  return (
    <fieldset
      className={`nhsuk-fieldset ${styles.sex ?? ''}`}
      aria-labelledby="sex"
      aria-describedby="sex-error"
    >
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s" id="sex">
        Sex
      </legend>
      <FieldError id="sex" error={formState.errors.sex?.message} />
      <div className={styles.segments}>
        {choices.map(({ value, words }) => (
          <label key={value} className={styles.segment}>
            <input {...register('sex')} type="radio" value={value} id={`sex-${value}`} />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
