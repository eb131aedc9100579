import { FormProvider } from 'react-hook-form';
import { AgeField } from './age-field.tsx';
import { DistanceField } from './distance-field.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { PostcodeField } from './postcode-field.tsx';
import { PracticeField } from './practice-field.tsx';
import { SamplePostcodes } from './sample-postcodes.tsx';
import styles from './search-form.module.css';
import { SexField } from './sex-field.tsx';
import { SymptomField } from './symptom-field.tsx';
import { type SearchFormEvents, useSearchForm } from './use-search-form.ts';

interface SearchFormProps extends SearchFormEvents {
  /** Postcodes to try, while made-up services are shown. */
  readonly samplePostcodes: readonly string[];
  readonly onNewPatient: () => void;
}

/** The question about one patient. It is kept in this component alone, so removing it forgets the patient. */
export function SearchForm({ samplePostcodes, onNewPatient, ...events }: SearchFormProps) {
  const { form, submit } = useSearchForm(events);
  return (
    <FormProvider {...form}>
      <form
        className={styles.form}
        aria-label="Search"
        noValidate
        autoComplete="off"
        onSubmit={submit}
      >
        <ErrorSummary />
        <PostcodeField />
        <SymptomField />
        <AgeField />
        <SexField />
        <PracticeField />
        <DistanceField />
        <div className={styles.actions}>
          <button type="submit" className="nhsuk-button">
            Search
          </button>
          <button type="button" className="nhsuk-link" onClick={onNewPatient}>
            New patient
          </button>
        </div>
        <SamplePostcodes postcodes={samplePostcodes} />
      </form>
    </FormProvider>
  );
}
