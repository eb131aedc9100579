import styles from './chosen-types.module.css';
import type { ServiceType } from './form-values.ts';

interface ChosenTypesProps {
  readonly types: readonly ServiceType[];
  readonly onKeep: (kept: readonly ServiceType[]) => void;
}

/** Each chosen type is a button that takes it away again. */
export function ChosenTypes({ types, onKeep }: ChosenTypesProps) {
  if (types.length === 0) return null;
  return (
    <ul className={styles.chosen} aria-label="Chosen">
      {types.map(({ id, name }) => (
        <li key={id}>
          <button
            type="button"
            className={styles.type}
            onClick={() => {
              onKeep(types.filter((type) => type.id !== id));
            }}
          >
            <span className="nhsuk-u-visually-hidden">Remove</span> {name}{' '}
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
