import { joinWords } from './join-words.ts';
import { openingKindWords } from './opening-kind-words.ts';
import { type FilteredResults, openingKinds, type ResultsFilter } from './results-filter.ts';
import styles from './results-tools.module.css';

interface HiddenNoteProps {
  readonly filtered: FilteredResults;
  readonly filter: ResultsFilter;
  readonly onFilter: (filter: ResultsFilter) => void;
}

/** Nothing is hidden without a word, and one press brings it back. */
export function HiddenNote({ filtered, filter, onFilter }: HiddenNoteProps) {
  const { hiddenByType } = filtered;
  const byOpening = sayHiddenByOpening(filtered);
  if (byOpening === null && hiddenByType === 0) return null;
  return (
    <p className={styles.hidden}>
      {byOpening !== null && (
        <span>
          {byOpening}:{' '}
          <button
            type="button"
            className="nhsuk-link"
            onClick={() => {
              onFilter({ ...filter, kind: null });
            }}
          >
            show <span className="nhsuk-u-visually-hidden">services whatever their opening</span>
          </button>
        </span>
      )}
      {hiddenByType > 0 && (
        <span>
          {hiddenByType} of other types hidden:{' '}
          <button
            type="button"
            className="nhsuk-link"
            onClick={() => {
              onFilter({ ...filter, typeId: null });
            }}
          >
            show <span className="nhsuk-u-visually-hidden">services of all types</span>
          </button>
        </span>
      )}
    </p>
  );
}

/** "6 closed and 1 not confirmed hidden"; null where nothing is. */
export function sayHiddenByOpening({ hiddenByKind }: FilteredResults): string | null {
  const counted = openingKinds
    .filter((kind) => hiddenByKind[kind] > 0)
    .map((kind) => `${hiddenByKind[kind]} ${openingKindWords[kind].counted}`);
  return counted.length === 0 ? null : `${joinWords(counted)} hidden`;
}
