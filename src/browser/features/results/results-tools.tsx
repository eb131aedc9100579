import { useShortcut } from '../../ui/shortcuts.ts';
import { OpenAtControl } from './open-at-control.tsx';
import { OpeningFilter } from './opening-filter.tsx';
import { HiddenNote } from './hidden-note.tsx';
import styles from './results-tools.module.css';
import { TypeFilter } from './type-filter.tsx';
import type { ResultsView } from './use-results-view.ts';

/** What the list and the map are narrowed to, and at which time; and what that hides. */
export function ResultsTools({ view }: { readonly view: ResultsView }) {
  const { filtered, counts, filter, setFilter } = view;
  useShortcut('openOnly', () => {
    setFilter({ ...filter, kind: filter.kind === 'open' ? null : 'open' });
  });
  return (
    <div className={styles.tools}>
      <div className={styles.choices}>
        <OpeningFilter {...{ filter, counts }} total={filtered.total} onFilter={setFilter} />
        <TypeFilter {...{ filtered, filter }} onFilter={setFilter} />
        <OpenAtControl
          openAt={view.openAt}
          isNow={view.isNow}
          now={view.now}
          onChoose={view.setOpenAt}
        />
      </div>
      <HiddenNote {...{ filtered, filter }} onFilter={setFilter} />
    </div>
  );
}
