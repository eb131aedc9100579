import { parsePostcode } from '#domain/geography/parse-postcode.ts';
import { spellPostcode } from '#domain/geography/spell-postcode.ts';
import type { PostcodeAnswer } from '#contract/desk-api/postcode.ts';
import { postcodeQuery } from '#browser/api/queries.ts';
import { useQuery } from '@tanstack/react-query';
import { useShortcut, useShortcutRegistry } from '#browser/ui/shortcuts.ts';
import { useState } from 'react';
import { useFormContext, useFormState, useWatch } from 'react-hook-form';
import type { FormValues } from './form-values.ts';
import styles from './postcode-field.module.css';
import { TextField } from './text-field.tsx';

/** Read as it is typed: as soon as it is complete, the place it stands for is read back below it, and its spelling on demand. */
export function PostcodeField() {
  const { errors } = useFormState<FormValues>({ name: 'postcode' });
  const [isSpelled, setIsSpelled] = useState(false);
  const toggle = () => {
    setIsSpelled(!isSpelled);
  };
  useShortcut('spellPostcode', toggle);
  return (
    <div className={styles.postcode}>
      <TextField
        name="postcode"
        label="Postcode"
        hint={
          <>
            {errors.postcode === undefined && <ReadBack />}
            {isSpelled && <Spelling />}
          </>
        }
        beside={<SpellButton isPressed={isSpelled} onPress={toggle} />}
        className={styles.input}
        autoCapitalize="characters"
        maxLength={20}
      />
    </div>
  );
}

interface SpellButtonProps {
  readonly isPressed: boolean;
  readonly onPress: () => void;
}

function SpellButton({ isPressed, onPress }: SpellButtonProps) {
  const { areOn } = useShortcutRegistry();
  return (
    <button
      type="button"
      // The next Tab leads to what is searched for: this has a key of its own, from anywhere on the page.
      tabIndex={areOn ? -1 : undefined}
      aria-keyshortcuts={areOn ? 'Alt+L' : undefined}
      aria-pressed={isPressed}
      className={`nhsuk-link ${styles.spell ?? ''}`}
      onClick={onPress}
    >
      <span>Spell it out</span> {areOn && <kbd>Alt+L</kbd>}
    </button>
  );
}

const usePostcode = () => {
  const { control } = useFormContext<FormValues>();
  return parsePostcode(useWatch({ control, name: 'postcode' }));
};

function ReadBack() {
  const postcode = usePostcode();
  const { data, isError } = useQuery(postcodeQuery(postcode.ok ? postcode.value : null));
  if (isError) return 'This postcode could not be checked. You can still search';
  return data ? <Checked answer={data} /> : 'Where is the patient now?';
}

function Checked({ answer }: { readonly answer: PostcodeAnswer }) {
  if (answer.status === 'unplaced') return 'Places of postcodes are not available';
  if (answer.status === 'unknown')
    return (
      <strong className={styles.unknown}>
        Signpost does not know this postcode. Check it with the patient: a new one may be missing,
        and you can still search
      </strong>
    );
  return (
    <span className={styles.known}>
      <span aria-hidden="true">✓ </span>
      {/* Tables loaded from open data know where postcodes are, but no names of places. */}
      <span>{answer.locality === '' ? 'Known postcode' : answer.locality}</span>
    </span>
  );
}

function Spelling() {
  const postcode = usePostcode();
  return (
    <p className={styles.spelling}>
      {postcode.ok ? spellPostcode(postcode.value) : 'Enter the full postcode to spell it out'}
    </p>
  );
}
