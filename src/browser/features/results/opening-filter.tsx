import { openingKindWords } from './opening-kind-words.ts';
import { type OpeningKind, openingKinds, type ResultsFilter } from './results-filter.ts';
import styles from './results-tools.module.css';

interface OpeningFilterProps {
  /** Null until they have been counted, a frame after a long list is there. */
  readonly counts: Readonly<Record<OpeningKind, number>> | null;
  readonly total: number;
  readonly filter: ResultsFilter;
  readonly onFilter: (filter: ResultsFilter) => void;
}

/** Those that say something even at nought; the others stand there when they are needed. */
const ALWAYS: ReadonlySet<OpeningKind> = new Set(['open', 'closed']);

/** How many are open, closed and so on; each button narrows list and map to its own. */
export function OpeningFilter({ counts, total, filter, onFilter }: OpeningFilterProps) {
  const kinds = openingKinds.filter(
    (kind) => ALWAYS.has(kind) || (counts?.[kind] ?? 0) > 0 || filter.kind === kind,
  );
  const button = (kind: OpeningKind | null, name: string, count: number | undefined) => (
    <button
      key={name}
      type="button"
      aria-pressed={filter.kind === kind}
      onClick={() => {
        onFilter({ ...filter, kind });
      }}
    >
      {name} <span className={styles.count}>{count ?? placeOf(total)}</span>
    </button>
  );
  return (
    <div className={styles.opening} role="group" aria-label="Show by opening">
      {button(null, 'All', total)}
      {kinds.map((kind) => button(kind, openingKindWords[kind].button, counts?.[kind]))}
    </div>
  );
}

/** Figure spaces, as wide as the count that is coming can be: nothing moves when it comes. */
const placeOf = (most: number): string => '\u2007'.repeat(String(most).length);
