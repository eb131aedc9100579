import { parsePostcode } from '#domain/geography/parse-postcode.ts';
import { toProblem } from '#browser/api/problem-error.ts';
import { practicesQuery } from '#browser/api/queries.ts';
import { useQuery } from '@tanstack/react-query';
import { useController, useWatch } from 'react-hook-form';
import { Combobox } from './combobox.tsx';
import { fieldIds, type FormValues, type Practice } from './form-values.ts';
import { explainProblem } from './problem-sentences.ts';
import styles from './search-form.module.css';
import { useSettled } from './use-settled.ts';

const SETTLES_AFTER = 250;
const FEWEST_LETTERS = 2;
const WHY_ASKED = 'Adds services for this practice’s patients alone; linked ones come first';

/** Chosen from those near the postcode, by name or street. */
export function PracticeField() {
  const { field, fieldState } = useController<FormValues, 'practice'>({ name: 'practice' });
  const { words, practices, message } = useNearbyPractices(field.value.text, field.value.picked);
  const { picked } = field.value;
  return (
    <div className={styles.practice}>
      <Combobox
        id={fieldIds.practice}
        label="GP practice"
        value={field.value}
        onChange={field.onChange}
        inputRef={field.ref}
        items={practices}
        listName="Matches"
        toText={(practice) => practice.name}
        toKey={(practice) => practice.serviceId}
        renderItem={(practice) => (
          <>
            <strong>{practice.name}</strong>
            <span className="tabular">{describePractice(practice)}</span>
          </>
        )}
        message={words === '' ? null : message}
        error={fieldState.error?.message}
        hint={picked ? describePractice(picked) : WHY_ASKED}
        placeholder="Name or street, if known"
      />
    </div>
  );
}

const describePractice = ({ address, postcode, distance }: Practice): string => {
  const place = [...address, postcode].filter((line) => line.trim() !== '').join(', ');
  return distance === null ? place : `${place} · ${distance.toFixed(1)}\u00A0miles`;
};

function useNearbyPractices(text: string, picked: Practice | null) {
  const postcode = parsePostcode(useWatch<FormValues, 'postcode'>({ name: 'postcode' }));
  const words = picked ? '' : text.trim();
  const settled = useSettled(words, SETTLES_AFTER);
  const isAsked = postcode.ok && settled.length >= FEWEST_LETTERS;
  const answer = useQuery(
    practicesQuery(isAsked ? { postcode: postcode.value, words: settled } : null),
  );
  const isCurrent = settled === words;
  const practices = isCurrent && answer.data ? answer.data.practices : [];
  return {
    words,
    practices,
    message:
      practices.length > 0
        ? null
        : messageFor(postcode.ok, words, isCurrent && !answer.isPending, answer.error),
  };
}

function messageFor(
  hasPostcode: boolean,
  words: string,
  isAnswered: boolean,
  error: Error | null,
): string {
  if (!hasPostcode) return 'Enter the full postcode first: practices near it are listed here';
  if (words.length < FEWEST_LETTERS) return 'Type at least two letters';
  if (!isAnswered) return 'Looking for practices near the postcode…';
  if (error) return explainProblem(toProblem(error)).sentence;
  return 'No practice near the postcode matches. Try its street, or leave this blank';
}
