import type { PictureMemory } from '#browser/map/picture-memory.ts';
import type { SearchArea } from '#browser/map/search-area.ts';
import type { FoundService } from '#contract/desk-api/found-service.ts';
import type { SearchAnswer } from '#contract/desk-api/search.ts';
import type { Product } from '#contract/desk-api/session.ts';
import type { IsPublicHoliday } from '#domain/opening/public-holidays.ts';
import type { ScreenGroup } from '#domain/service/screen-groups.ts';
import { lazy, memo, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { FaultBoundary } from '../ui/fault-boundary.tsx';
import { loadMap } from './load-map.ts';
import styles from './map-pane.module.css';

interface MapPaneProps {
  readonly groups: readonly ScreenGroup<FoundService>[];
  readonly answer: SearchAnswer;
  readonly now: number;
  readonly openAt: number;
  readonly isPublicHoliday: IsPublicHoliday;
  readonly chosenId: string | null;
  readonly onChoose: (serviceId: string) => void;
  readonly tiles: Product['tiles'];
  readonly pictures: PictureMemory;
  readonly onShow: () => void;
  readonly onShowInList: (() => void) | null;
  readonly area: SearchArea | null;
}

/** What failed stays failed, so that each attempt has a component of its own. */
const newAttempt = () => ({ Map: lazy(loadMap), number: performance.now() });

/** Kept over the searches: the code is loaded once. */
let latest = newAttempt();

/** The map never hides a service: the list stands whether it loads, is slow or fails. */
export const MapPane = memo(function MapPane(props: MapPaneProps) {
  const isListPainted = useIsPainted();
  const [{ Map, number }, setAttempt] = useState(latest);
  const loading = <p className={styles.note}>Loading the map…</p>;
  if (!isListPainted) return loading;
  const tryAgain = () => {
    latest = newAttempt();
    setAttempt(latest);
  };
  return (
    <FaultBoundary key={number} fallback={<MapMissing onTryAgain={tryAgain} />}>
      <Suspense fallback={loading}>
        <Map {...props} />
      </Suspense>
    </FaultBoundary>
  );
});

/** Says so, and tries again by itself once the network is back. */
function MapMissing({ onTryAgain }: { readonly onTryAgain: () => void }) {
  const onBack = useEffectEvent(onTryAgain);
  useEffect(() => {
    const onOnline = () => {
      onBack();
    };
    window.addEventListener('online', onOnline);
    return () => {
      window.removeEventListener('online', onOnline);
    };
  }, []);
  return (
    <div className={styles.note} role="alert">
      <p>The map could not be shown. The list holds every service without it.</p>
      <button type="button" className="nhsuk-link" onClick={onTryAgain}>
        Try the map again
      </button>
    </div>
  );
}

/** True once the screen that this belongs to has been painted: the map's code is only fetched then. */
function useIsPainted(): boolean {
  const [isPainted, setIsPainted] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => {
        setIsPainted(true);
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return isPainted;
}
