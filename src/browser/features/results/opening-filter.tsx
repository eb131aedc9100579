import { openingKindWords } from './opening-kind-words.ts';
import {
  type FilteredResults,
  type OpeningKind,
  openingKinds,
  type ResultsFilter,
} from './results-filter.ts';
import styles from './results-tools.module.css';

interface OpeningFilterProps {
  readonly filtered: FilteredResults;
  readonly filter: ResultsFilter;
  readonly onFilter: (filter: ResultsFilter) => void;
}

/** Those that say something even at nought; the others stand there when they are needed. */
const ALWAYS: ReadonlySet<OpeningKind> = new Set(['open', 'closed']);

/** How many are open, closed and so on; each button narrows list and map to its own. */
export function OpeningFilter({ filtered, filter, onFilter }: OpeningFilterProps) {
  const { counts, total } = filtered;
  const kinds = openingKinds.filter(
    (kind) => ALWAYS.has(kind) || counts[kind] > 0 || filter.kind === kind,
  );
  const button = (kind: OpeningKind | null, name: string, count: number) => (
    <button
      key={name}
      type="button"
      aria-pressed={filter.kind === kind}
      onClick={() => {
        onFilter({ ...filter, kind });
      }}
    >
      {name} <span className={styles.count}>{count}</span>
    </button>
  );
  return (
    <div className={styles.opening} role="group" aria-label="Show by opening">
      {button(null, 'All', total)}
      {kinds.map((kind) => button(kind, openingKindWords[kind].button, counts[kind]))}
    </div>
  );
}
