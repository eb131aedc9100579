import { symptomsQuery } from '#browser/api/queries.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useController } from 'react-hook-form';
import { Combobox } from './combobox.tsx';
import { fieldIds, type FormValues, type Symptom } from './form-values.ts';
import styles from './search-form.module.css';
import { createSymptomMatcher, describeCodes } from './match-symptoms.ts';

/** Forgives slips of typing, knows everyday words and shows the codes; nothing counts until it is picked. */
export function SymptomField() {
  const { field, fieldState } = useController<FormValues, 'symptom'>({ name: 'symptom' });
  const list = useQuery(symptomsQuery());
  const match = useMemo(() => createSymptomMatcher(list.data?.symptoms ?? []), [list.data]);
  const { text, picked } = field.value;
  const items = useMemo(() => (picked ? [] : match(text)), [match, picked, text]);
  return (
    <div className={styles.symptom}>
      <Combobox
        id={fieldIds.symptom}
        label="Symptom"
        value={field.value}
        onChange={field.onChange}
        inputRef={field.ref}
        items={items}
        toText={(symptom) => symptom.symptomGroupName}
        toKey={describeCodes}
        renderItem={(symptom) => (
          <>
            <strong>{symptom.symptomGroupName}</strong>
            <span>{symptom.symptomDiscriminatorName}</span>
            <span className="tabular">{describeCodes(symptom)}</span>
          </>
        )}
        message={items.length > 0 || picked ? null : messageFor(text, list.isPending)}
        error={fieldState.error?.message}
        hint={
          <SymptomHint
            picked={picked}
            hasFailed={list.isError}
            onLoadAgain={() => void list.refetch()}
          />
        }
      />
    </div>
  );
}

function messageFor(text: string, isLoading: boolean): string | null {
  if (text.trim() === '') return null;
  if (isLoading) return 'Loading the symptoms…';
  return 'No symptom matches. Try another word, or the SG or SD number';
}

interface SymptomHintProps {
  readonly picked: Symptom | null;
  readonly hasFailed: boolean;
  readonly onLoadAgain: () => void;
}

function SymptomHint({ picked, hasFailed, onLoadAgain }: SymptomHintProps) {
  if (hasFailed)
    return (
      <>
        The list of symptoms could not be loaded.{' '}
        <button type="button" className="nhsuk-link" onClick={onLoadAgain}>
          Load it again
        </button>
      </>
    );
  if (!picked) return 'Everyday words, or SG and SD numbers';
  return (
    <>
      {picked.symptomDiscriminatorName} ·{' '}
      <span className={styles.codes}>{describeCodes(picked)}</span>
    </>
  );
}
