import { genders } from '#domain/patient/gender.ts';
import { useFormContext, useWatch } from 'react-hook-form';
import { FieldError } from './field.tsx';
import type { FormValues } from './form-values.ts';
import styles from './search-form.module.css';

const choices = [
  { value: 'F', words: genders.F, effect: 'Leaves out services that do not see female patients' },
  { value: 'M', words: genders.M, effect: 'Leaves out services that do not see male patients' },
  {
    value: 'I',
    words: genders.I,
    effect: 'Leaves out services that do not see patients of indeterminate sex',
  },
  { value: 'notKnown', words: 'Not known', effect: 'Sex is left out of the search' },
] as const satisfies readonly { value: FormValues['sex']; words: string; effect: string }[];

/** One compact row; "Not known" is not supplied to the directory, never guessed. */
export function SexField() {
  const { register, formState } = useFormContext<FormValues>();
  const chosen = useWatch<FormValues, 'sex'>({ name: 'sex' });
  return (
    <fieldset
      className={`nhsuk-fieldset ${styles.sex ?? ''}`}
      aria-labelledby="sex"
      aria-describedby="sex-error sex-effect"
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
      <p className="nhsuk-hint" id="sex-effect">
        {choices.find(({ value }) => value === chosen)?.effect}
      </p>
    </fieldset>
  );
}
