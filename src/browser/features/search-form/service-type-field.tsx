import { serviceTypesQuery } from '#browser/api/queries.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useController } from 'react-hook-form';
import { ChosenTypes } from './chosen-types.tsx';
import { Combobox } from './combobox.tsx';
import { focusField } from './focus-field.ts';
import { fieldIds, type FormValues, type ServiceType } from './form-values.ts';
import { ListFailed } from './list-failed.tsx';
import { createServiceTypeMatcher } from './match-service-types.ts';
import styles from './search-form.module.css';

const NONE: readonly ServiceType[] = [];

interface ServiceTypeFieldProps {
  readonly recents: readonly ServiceType[];
}

/** As the symptom box, for several types: each pick joins those below, and the box is ready for the next. */
export function ServiceTypeField({ recents }: ServiceTypeFieldProps) {
  const { field, fieldState } = useController<FormValues, 'serviceTypes'>({ name: 'serviceTypes' });
  const list = useQuery(serviceTypesQuery());
  const types = list.data?.serviceTypes ?? NONE;
  const match = useMemo(() => createServiceTypeMatcher(types), [types]);
  const { text, picked } = field.value;
  const isBlank = text.trim() === '';
  const items = useMemo(() => {
    const ids = new Set(picked.map(({ id }) => id));
    const offered = isBlank ? recents : match(text);
    return offered.filter(({ id }) => !ids.has(id));
  }, [picked, isBlank, recents, match, text]);
  const keep = (kept: readonly ServiceType[]) => {
    field.onChange({ text, picked: kept });
    focusField('serviceTypes');
  };
  return (
    <div className={styles.symptom}>
      <Combobox
        id={fieldIds.serviceTypes}
        label="Service type"
        value={{ text, picked: null }}
        onChange={(choice) => {
          field.onChange(
            choice.picked
              ? { text: '', picked: [...picked, choice.picked] }
              : { text: choice.text, picked },
          );
        }}
        onEmptyBackspace={() => {
          keep(picked.slice(0, -1));
        }}
        inputRef={field.ref}
        items={items}
        listName={isBlank ? 'Recent' : 'Matches'}
        toText={({ name }) => name}
        toKey={({ id }) => String(id)}
        renderItem={({ id, name }) => (
          <>
            <strong>{name}</strong>
            <span className="tabular">Type {id}</span>
          </>
        )}
        message={items.length > 0 || isBlank ? null : messageFor(list.isPending, types.length > 0)}
        error={fieldState.error?.message}
        hint={list.isError ? <ListFailed what="service types" list={list} /> : hintFor(picked)}
      />
      <ChosenTypes types={picked} onKeep={keep} />
    </div>
  );
}

function messageFor(isLoading: boolean, isListed: boolean): string {
  if (isLoading) return 'Loading the service types…';
  if (!isListed) return 'This directory lists no types by name: enter the number of a type';
  return 'No other service type matches. Try another word, or the number of a type';
}

function hintFor({ length }: readonly ServiceType[]): string {
  if (length === 0) return 'Everyday words or numbers. Services for all ages are listed';
  return length === 1 ? 'Type another to search for both' : `${String(length)} types chosen`;
}
