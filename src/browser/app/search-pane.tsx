import type { SearchRequest } from '#contract/desk-api/search.ts';
import type { Product } from '#contract/desk-api/session.ts';
import { useEffect, useRef, useState } from 'react';
import type { FormValues } from '../features/search-form/form-values.ts';
import { focusFirstField, focusSearchButton } from '../features/search-form/focus-field.ts';
import { SearchForm } from '../features/search-form/search-form.tsx';
import type { useRecents } from '../features/search-form/use-recents.ts';
import type { AskedQuestion } from '../ui/asked-question.ts';
import { useShortcut } from '../ui/shortcuts.ts';
import { useMedia } from '../ui/use-media.ts';
import { useSteady } from '../ui/use-steady.ts';
import styles from './desk.module.css';
import { SearchSummary } from './search-summary.tsx';
import type { SearchState } from './use-search.ts';

interface SearchPaneProps {
  readonly product: Product;
  readonly search: SearchState;
  readonly recents: ReturnType<typeof useRecents>;
  readonly onSearch: (request: SearchRequest, asked: AskedQuestion) => void;
  readonly onChanged: (isChanged: boolean) => void;
  readonly onNewPatient: () => void;
  /** What was entered before there was a connection. */
  readonly initialValues: FormValues | undefined;
}

const NO_SAMPLES: readonly string[] = [];

/** The form; where there is no room for a third pane it folds into one line as soon as there are results. */
export function SearchPane({ product, search, recents, onChanged, ...events }: SearchPaneProps) {
  // The form is large and says nothing of the answer: it is not drawn anew with it.
  const onSearch = useSteady(events.onSearch);
  const onNewPatient = useSteady(events.onNewPatient);
  const onAsked = useSteady(recents.remember);
  const isWide = useMedia('(min-width: 1200px)');
  const [unfolded, setUnfolded] = useState<number | null>(null);
  // From the press on, so that the list comes where its place was kept.
  const asked = search.status === 'answered' || search.status === 'pending' ? search : null;
  const isFolded = !isWide && asked !== null && asked.number !== unfolded;

  useShortcut('postcode', () => {
    if (isFolded) setUnfolded(asked.number);
    else focusFirstField();
  });
  useFocusAfterCancel(search.status);
  useEffect(() => {
    if (unfolded !== null) focusFirstField();
  }, [unfolded]);

  return (
    <section className={styles.search} aria-label="Search">
      {isFolded && (
        <SearchSummary
          asked={asked.asked}
          isAnswered={search.status === 'answered'}
          onChange={() => {
            setUnfolded(asked.number);
          }}
          onNewPatient={onNewPatient}
        />
      )}
      <div hidden={isFolded}>
        <SearchForm
          {...{ onSearch, onChanged, onNewPatient, onAsked }}
          initialValues={events.initialValues}
          recents={recents.recents}
          samplePostcodes={product.data === 'demonstration' ? product.samplePostcodes : NO_SAMPLES}
          problem={search.status === 'failed' ? search.problem : null}
        />
      </div>
    </section>
  );
}

/** The button that was pressed goes with the wait: the form, where it was folded, is there again. */
function useFocusAfterCancel(status: SearchState['status']): void {
  const before = useRef(status);
  useEffect(() => {
    if (before.current === 'pending' && status === 'none') focusSearchButton();
    before.current = status;
  }, [status]);
}
