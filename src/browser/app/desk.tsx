import type { PictureMemory } from '#browser/map/picture-memory.ts';
import type { SearchArea } from '#browser/map/search-area.ts';
import { useDeferredValue, useMemo, useState } from 'react';
import { announceFurther, announceView } from '../features/results/announce-view.ts';
import { describeOpenAt } from '../features/results/open-at.ts';
import type { ResultsView } from '../features/results/use-results-view.ts';
import { useRecents } from '../features/search-form/use-recents.ts';
import { announceSearch } from './announce-search.ts';
import { useEnteredOffline } from './connection/use-entered-offline.ts';
import type { SignedInSession } from './signed-in-session.ts';
import styles from './desk.module.css';
import { Header } from './header.tsx';
import { MapPane } from './map-pane.tsx';
import { ResultsPane } from './results-pane.tsx';
import { ResultsWithFeedback } from './results-with-feedback.tsx';
import { SearchPane } from './search-pane.tsx';
import { ShortcutList } from './shortcut-list.tsx';
import { useDesk } from './use-desk.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { SessionEnded } from './session-ended.tsx';
import { SessionNotice } from './session-notice.tsx';
import { useOneColumn } from './use-one-column.ts';
import { TimeNotice } from './time-notice.tsx';
import { useSessionEnd } from './use-session-end.ts';
import { useSteady } from '../ui/use-steady.ts';
import { ViewSwitch } from './view-switch.tsx';

/** The screen people work at: search, results and map, about one patient at a time. */
export function Desk({ session }: { readonly session: SignedInSession }) {
  const desk = useDesk();
  const { search, view, results } = desk;
  const recents = useRecents();
  const { isEnding, isEnded, endsAt } = useSessionEnd(session, desk.sessionEvents);
  const isOneColumn = useOneColumn();
  const initialValues = useEnteredOffline(desk);
  const isAnswered = search.status === 'answered';
  const { results: list, mapKeys } = useDeskKeys(desk, { isShown: !isEnded, isOneColumn });
  return (
    <div className={styles.desk}>
      <DeskHeader {...{ session, desk, isEnding, isEnded, endsAt }} />
      <Spoken text={announceSearch(search)} />
      <Spoken text={isAnswered ? announceView(results) : ''} />
      <Spoken text={isAnswered ? announceFurther(results) : ''} />
      {isEnded && <SessionEnded />}
      <main className={styles.panes} data-view={view} hidden={isEnded}>
        <h1 className="nhsuk-u-visually-hidden">Signpost: find services for a patient</h1>
        <SearchPane
          key={desk.patient}
          product={session.product}
          search={search}
          recents={recents}
          onSearch={desk.startSearch}
          onChanged={desk.setIsOutdated}
          onNewPatient={desk.startNewPatient}
          initialValues={initialValues}
        />
        {isOneColumn && (isAnswered || search.status === 'pending') && (
          <ViewSwitch view={view} onSwitch={desk.setView} />
        )}
        <section
          ref={list}
          className={styles.results}
          aria-label="Results"
          aria-busy={search.status === 'pending'}
        >
          <ResultsWithFeedback key={`results ${desk.patient}`} desk={desk}>
            <ResultsPane session={session} desk={desk} />
          </ResultsWithFeedback>
        </section>
        <MapPlace key={`map ${desk.patient}`} session={session} desk={desk} mapKeys={mapKeys} />
      </main>
    </div>
  );
}

interface MapPlaceProps {
  readonly session: SignedInSession;
  readonly desk: ReturnType<typeof useDesk>;
  readonly mapKeys: ReturnType<typeof useDeskKeys>['mapKeys'];
}

/** Where the map stands as soon as there is something to show on it. */
function MapPlace({ session, desk, mapKeys }: MapPlaceProps) {
  const { search, results, holidays, chosenId, choose } = desk;
  const onMap = useMapsShare(results);
  const area = useSearchArea(desk);
  // Over the searches for one patient.
  const [pictures] = useState((): PictureMemory => new Map());
  if (search.status !== 'answered')
    return (
      <div className={styles.map}>
        <p className={styles.mapStart}>The map appears here with the results.</p>
      </div>
    );
  return (
    <div className={styles.map}>
      {!holidays.isPending && (
        <>
          {!results.isNow && (
            <p className={styles.mapTime}>
              Shown as at {describeOpenAt(results.openAt, results.at)}
            </p>
          )}
          <MapPane
            key={search.number}
            {...onMap}
            {...mapKeys}
            now={results.now}
            chosenId={chosenId}
            answer={search.answer}
            isPublicHoliday={holidays.isPublicHoliday}
            onChoose={choose}
            area={area}
            tiles={session.product.tiles}
            pictures={pictures}
          />
        </>
      )}
    </div>
  );
}

/** Null where the question has no place, or nobody can place postcodes. */
function useSearchArea({ search, searchFrom }: ReturnType<typeof useDesk>): SearchArea | null {
  const onSearch = useSteady(searchFrom);
  const home = search.status === 'answered' ? search.home : null;
  const canMove =
    search.status === 'answered' && 'postcode' in search.request && search.answer.patient !== null;
  return useMemo(() => (canMove ? { home, onSearch } : null), [canMove, home, onSearch]);
}

/** Hundreds of pins take a while to draw: the list does not wait for them. */
const useMapsShare = ({ filtered, at }: ResultsView) => ({
  groups: useDeferredValue(filtered.groups),
  openAt: useDeferredValue(at),
});

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
    {desk.isTimeUnknown && <TimeNotice />}
    {isEnding && <SessionNotice endsAt={endsAt} />}
  </div>
);

/** Each kind of news has a place of its own, so that one is not read out again with another. */
const Spoken = ({ text }: { readonly text: string }) => (
  <p className="nhsuk-u-visually-hidden" role="status">
    {text}
  </p>
);
