import {
  DEFAULT_NUMBER_PER_TYPE,
  DEFAULT_SEARCH_DISTANCE,
} from '#domain/search/search-distance.ts';
import { FoldIcon } from '#browser/ui/fold-icon.tsx';
import { useState } from 'react';
import { useFormState, useWatch } from 'react-hook-form';
import type { FormValues } from './form-values.ts';
import styles from './more-fields.module.css';
import { TextField } from './text-field.tsx';
import { foldedFields } from './ways-to-search.ts';

/** Seldom changed: one line says what is asked, and opens by itself when something in it needs correcting. */
export function MoreFields() {
  const { errors } = useFormState<FormValues>({ name: [...foldedFields] });
  const [isOpen, setIsOpen] = useState(false);
  if (!isOpen && foldedFields.some((field) => errors[field] !== undefined)) setIsOpen(true);
  return (
    <div className={styles.more}>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={isOpen}
        aria-controls="more-fields"
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        <span>
          <FoldIcon isOpen={isOpen} /> <b>Distance, number per type, case</b>
        </span>
        <Summary />
      </button>
      <div id="more-fields" className={styles.fields} hidden={!isOpen}>
        <TextField
          name="distance"
          label="Distance (miles)"
          hint={`Blank is ${String(DEFAULT_SEARCH_DISTANCE)}, at most 100`}
          inputMode="decimal"
          maxLength={10}
        />
        <TextField
          name="numberPerType"
          label="Number per type"
          hint={`Blank is ${String(DEFAULT_NUMBER_PER_TYPE)}, at most 100`}
          inputMode="numeric"
          maxLength={4}
        />
        <TextField
          name="caseId"
          label="Case reference"
          hint="Blank is a random one. Never an NHS number"
          maxLength={40}
        />
      </div>
    </div>
  );
}

function Summary() {
  const [distance, number, caseId] = useWatch<FormValues, typeof foldedFields>({
    name: foldedFields,
  });
  const parts = [
    `${distance.trim() || String(DEFAULT_SEARCH_DISTANCE)} miles`,
    `nearest ${number.trim() || String(DEFAULT_NUMBER_PER_TYPE)} of each type`,
    caseId.trim() === '' ? 'random case reference' : `case reference ${caseId.trim()}`,
  ];
  return <span className={styles.summary}>{parts.join(', ')}</span>;
}
