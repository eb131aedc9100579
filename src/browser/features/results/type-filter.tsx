import { useId } from 'react';
import type { FilteredResults, ResultsFilter } from './results-filter.ts';
import styles from './results-tools.module.css';

interface TypeFilterProps {
  readonly filtered: FilteredResults;
  readonly filter: ResultsFilter;
  readonly onFilter: (filter: ResultsFilter) => void;
}

/** One type of service, or all; no choice is offered where there is none. */
export function TypeFilter({ filtered, filter, onFilter }: TypeFilterProps) {
  const id = useId();
  const { types, typeId } = filtered;
  if (types.length < 2) return null;
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>Type</label>
      <select
        id={id}
        value={typeId ?? ''}
        onChange={({ target }) => {
          onFilter({ ...filter, typeId: target.value === '' ? null : Number(target.value) });
        }}
      >
        <option value="">All {types.length} types</option>
        {types.map((type) => (
          <option key={type.id} value={type.id}>
            {type.name.trim() || `Type ${String(type.id)}`} ({type.count})
          </option>
        ))}
      </select>
    </div>
  );
}
