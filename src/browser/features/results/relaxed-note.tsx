import type { Relaxation } from './relax-request.ts';
import styles from './results.module.css';

const notes: Readonly<Record<Relaxation, string>> = {
  distance: 'Searched farther than the form says.',
  age: 'Searched without the patient’s age: check that the service sees them.',
  sex: 'Searched without the patient’s sex: check that the service sees them.',
  practice: 'Searched without the GP practice: check that the service sees its patients.',
  numberPerType: 'Searched for more of each type than the form says.',
};

/** The form still holds what was entered, so what was left out of it is said here. */
export function RelaxedNote({ relaxed }: { readonly relaxed: readonly Relaxation[] }) {
  if (relaxed.length === 0) return null;
  return (
    <p className={styles.outdatedNote}>
      {[...new Set(relaxed)].map((relaxation) => notes[relaxation]).join(' ')}
    </p>
  );
}
