import { memo } from 'react';
import { FormProvider, useWatch } from 'react-hook-form';
import { AgeField } from './age-field.tsx';
import { OdsCodeField, ServiceIdField } from './code-fields.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { SEARCH_BUTTON } from './focus-field.ts';
import type { FormValues } from './form-values.ts';
import { MoreFields } from './more-fields.tsx';
import { PostcodeField } from './postcode-field.tsx';
import { PracticeField } from './practice-field.tsx';
import { SamplePostcodes } from './sample-postcodes.tsx';
import styles from './search-form.module.css';
import { ServiceTypeField } from './service-type-field.tsx';
import { SexField } from './sex-field.tsx';
import { SymptomField } from './symptom-field.tsx';
import type { Recents } from './use-recents.ts';
import { type SearchFormEvents, useSearchForm } from './use-search-form.ts';
import { WaySwitch } from './way-switch.tsx';

interface SearchFormProps extends SearchFormEvents {
  readonly recents: Recents;
  /** Postcodes to try, while made-up services are shown. */
  readonly samplePostcodes: readonly string[];
  readonly onNewPatient: () => void;
}

/** The question about one patient. It is kept in this component alone, so removing it forgets the patient. */
export const SearchForm = memo(function SearchForm(props: SearchFormProps) {
  const { recents, samplePostcodes, onNewPatient, ...events } = props;
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
        <WaySwitch />
        <FieldsOfWay recents={recents} />
        <div className={styles.actions}>
          <button id={SEARCH_BUTTON} type="submit" className="nhsuk-button">
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
});

function FieldsOfWay({ recents }: Pick<SearchFormProps, 'recents'>) {
  const by = useWatch<FormValues, 'by'>({ name: 'by' });
  if (by === 'odsCode') return <OdsCodeField />;
  if (by === 'serviceId') return <ServiceIdField />;
  return (
    <>
      <PostcodeField />
      {by === 'clinicalTerm' ? (
        <SymptomField recents={recents.symptoms} />
      ) : (
        <ServiceTypeField recents={recents.serviceTypes} />
      )}
      <AgeField />
      <SexField />
      <PracticeField />
      <MoreFields />
    </>
  );
}
