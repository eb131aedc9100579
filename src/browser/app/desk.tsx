import { useRecents } from '../features/search-form/use-recents.ts';
import { announceSearch } from './announce-search.ts';
import type { SignedInSession } from './signed-in-session.ts';
import styles from './desk.module.css';
import { Header } from './header.tsx';
import { MapPane } from './map-pane.tsx';
import { ResultsPane } from './results-pane.tsx';
import { SearchPane } from './search-pane.tsx';
import { ShortcutList } from './shortcut-list.tsx';
import { useDesk } from './use-desk.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { usePublicHolidays } from './use-public-holidays.ts';
import { SessionEnded } from './session-ended.tsx';
import { SessionNotice } from './session-notice.tsx';
import type { SearchState } from './use-search.ts';
import { useOneColumn } from './use-one-column.ts';
import { useSessionEnd } from './use-session-end.ts';
import { ViewSwitch } from './view-switch.tsx';

/** The screen people work at: search, results and map, about one patient at a time. */
export function Desk({ session }: { readonly session: SignedInSession }) {
  const desk = useDesk();
  const { search, view, groups, chosenId, choose } = desk;
  const recents = useRecents();
  const holidays = usePublicHolidays();
  const { isEnding, isEnded, endsAt } = useSessionEnd(session, desk.sessionEvents);
  const isOneColumn = useOneColumn();
  const isAnswered = search.status === 'answered';
  const { results, mapKeys } = useDeskKeys(desk, { isShown: !isEnded, isOneColumn });
  return (
    <div className={styles.desk}>
      <DeskHeader {...{ session, desk, isEnding, isEnded, endsAt }} />
      <SpokenResult search={search} />
      {isEnded && <SessionEnded />}
      <main className={styles.panes} data-view={view} hidden={isEnded}>
        <h1 className="nhsuk-u-visually-hidden">Signpost: find services for a patient</h1>
        <SearchPane
          key={desk.patient}
          product={session.product}
          search={search}
          recents={recents}
          onSearch={(request, asked) => {
            holidays.loadIfOld();
            desk.startSearch(request, asked);
          }}
          onChanged={desk.setIsOutdated}
          onNewPatient={desk.startNewPatient}
        />
        {isOneColumn && (isAnswered || search.status === 'pending') && (
          <ViewSwitch view={view} onSwitch={desk.setView} />
        )}
        <section
          ref={results}
          className={styles.results}
          aria-label="Results"
          aria-busy={search.status === 'pending'}
        >
          <ResultsPane
            {...{ session, search, groups, holidays, chosenId }}
            onChoose={choose}
            isOutdated={desk.isOutdated}
            onTryAgain={() => void desk.tryAgain()}
          />
        </section>
        <div className={styles.map}>
          {!isAnswered && <p className={styles.mapStart}>The map appears here with the results.</p>}
          {isAnswered && !holidays.isPending && (
            <MapPane
              key={search.number}
              {...{ groups, chosenId }}
              answer={search.answer}
              isPublicHoliday={holidays.isPublicHoliday}
              onChoose={choose}
              tiles={session.product.tiles}
              {...mapKeys}
            />
          )}
        </div>
      </main>
    </div>
  );
}

interface DeskHeaderProps {
  readonly session: SignedInSession;
  readonly desk: ReturnType<typeof useDesk>;
  readonly isEnding: boolean;
  readonly isEnded: boolean;
  readonly endsAt: number;
}

const DeskHeader = ({ session, desk, isEnding, isEnded, endsAt }: DeskHeaderProps) => (
  <div>
    <Header product={session.product} session={isEnded ? null : session} directory={desk.directory}>
      {!isEnded && <ShortcutList />}
    </Header>
    {isEnding && <SessionNotice endsAt={endsAt} />}
  </div>
);

const SpokenResult = ({ search }: { readonly search: SearchState }) => (
  <p className="nhsuk-u-visually-hidden" role="status">
    {announceSearch(search)}
  </p>
);
