import type { PictureMemory } from '#browser/map/picture-memory.ts';
import type { SearchArea } from '#browser/map/search-area.ts';
import type { FoundService } from '#contract/desk-api/found-service.ts';
import type { SearchAnswer } from '#contract/desk-api/search.ts';
import type { Product } from '#contract/desk-api/session.ts';
import type { IsPublicHoliday } from '#domain/opening/public-holidays.ts';
import type { ScreenGroup } from '#domain/service/screen-groups.ts';
import { memo, useEffect, useEffectEvent } from 'react';
import { createFetchedPart } from '../ui/fetched-part.tsx';
import { usePainted } from '../ui/use-painted.ts';
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

const { FetchedPart: FetchedMap } = createFetchedPart(loadMap);

/** The map never hides a service: the list stands whether it loads, is slow or fails. */
export const MapPane = memo(function MapPane(props: MapPaneProps) {
  // The map's code is only fetched then.
  const isListPainted = usePainted(true) === true;
  const loading = <p className={styles.note}>Loading the map…</p>;
  if (!isListPainted) return loading;
  return (
    <FetchedMap
      props={props}
      meanwhile={loading}
      missing={(tryAgain) => <MapMissing onTryAgain={tryAgain} />}
    />
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
