import type { KeyboardEvent } from 'react';
import { useController } from 'react-hook-form';
import type { FormValues, WayToSearch } from './form-values.ts';
import styles from './way-switch.module.css';
import { waysToSearch } from './ways-to-search.ts';

const idOf = (by: WayToSearch): string => `search-by-${by}`;

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/**
 * The four ways of searching: one stop of the keyboard, its arrows choose. Buttons and not labelled boxes, so that the label
 * "Symptom" names the field alone.
 */
export function WaySwitch() {
  const { field } = useController<FormValues, 'by'>({ name: 'by' });
  const step = (event: KeyboardEvent) => {
    const steps = STEPS[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    const at = waysToSearch.findIndex(({ by }) => by === field.value);
    const next = waysToSearch.at((at + steps) % waysToSearch.length);
    if (!next) return;
    field.onChange(next.by);
    document.getElementById(idOf(next.by))?.focus();
  };
  return (
    <div className={styles.ways} role="radiogroup" aria-label="Search by">
      {waysToSearch.map(({ by, name }) => (
        <button
          key={by}
          id={idOf(by)}
          type="button"
          role="radio"
          aria-checked={by === field.value}
          tabIndex={by === field.value ? 0 : -1}
          className={styles.way}
          onKeyDown={step}
          onClick={() => {
            field.onChange(by);
          }}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
