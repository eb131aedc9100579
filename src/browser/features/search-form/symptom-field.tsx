import { symptomsQuery } from '#browser/api/queries.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useController } from 'react-hook-form';
import { Combobox } from './combobox.tsx';
import { fieldIds, type FormValues, type Symptom } from './form-values.ts';
import { ListFailed } from './list-failed.tsx';
import styles from './search-form.module.css';
import { describeCodes, symptomMatcherOf } from './match-symptoms.ts';

const NONE: readonly Symptom[] = [];

interface SymptomFieldProps {
  readonly recents: readonly Symptom[];
}

/** Forgives slips of typing, knows everyday words and shows the codes; nothing counts until it is picked. */
export function SymptomField({ recents }: SymptomFieldProps) {
  const { field, fieldState } = useController<FormValues, 'symptom'>({ name: 'symptom' });
  const list = useQuery(symptomsQuery());
  const match = symptomMatcherOf(list.data?.symptoms ?? NONE);
  const { text, picked } = field.value;
  const isBlank = text.trim() === '';
  const items = useMemo(() => {
    if (picked) return [];
    return isBlank ? recents : match(text);
  }, [match, picked, isBlank, recents, text]);
  return (
    <div className={styles.symptom}>
      <Combobox
        id={fieldIds.symptom}
        label="Symptom"
        value={field.value}
        onChange={field.onChange}
        inputRef={field.ref}
        items={items}
        listName={isBlank ? 'Recent' : 'Matches'}
        toText={(symptom) => symptom.symptomGroupName}
        toKey={describeCodes}
        renderItem={(symptom) => (
          <>
            <strong>{symptom.symptomGroupName}</strong>
            <span>{symptom.symptomDiscriminatorName}</span>
            <span className="tabular">{describeCodes(symptom)}</span>
          </>
        )}
        message={items.length > 0 || picked || isBlank ? null : messageFor(list.isPending)}
        error={fieldState.error?.message}
        hint={
          list.isError ? (
            <ListFailed what="symptoms" list={list} />
          ) : (
            <SymptomHint picked={picked} hasRecents={recents.length > 0} />
          )
        }
      />
    </div>
  );
}

const messageFor = (isLoading: boolean): string =>
  isLoading
    ? 'Loading the symptoms…'
    : 'No symptom matches. Try another word, or the SG or SD number';

interface SymptomHintProps {
  readonly picked: Symptom | null;
  readonly hasRecents: boolean;
}

function SymptomHint({ picked, hasRecents }: SymptomHintProps) {
  if (!picked)
    return hasRecents
      ? 'Everyday words, or ↓ for the symptoms searched last'
      : 'Everyday words, or SG and SD numbers';
  return (
    <>
      {picked.symptomDiscriminatorName} ·{' '}
      <span className={styles.codes}>{describeCodes(picked)}</span>
    </>
  );
}
