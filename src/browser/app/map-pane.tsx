import type { FoundService } from '#contract/desk-api/found-service.ts';
import type { SearchAnswer } from '#contract/desk-api/search.ts';
import type { Product } from '#contract/desk-api/session.ts';
import type { IsPublicHoliday } from '#domain/opening/public-holidays.ts';
import type { ScreenGroup } from '#domain/service/screen-groups.ts';
import { lazy, memo, Suspense, useEffect, useState } from 'react';
import { FaultBoundary } from '../ui/fault-boundary.tsx';
import styles from './map-pane.module.css';

const ServiceMap = lazy(async () => {
  const { ServiceMap } = await import('#browser/map/service-map.tsx');
  return { default: ServiceMap };
});

interface MapPaneProps {
  readonly groups: readonly ScreenGroup<FoundService>[];
  readonly answer: SearchAnswer;
  readonly now: number;
  readonly openAt: number;
  readonly isPublicHoliday: IsPublicHoliday;
  readonly chosenId: string | null;
  readonly onChoose: (serviceId: string) => void;
  readonly tiles: Product['tiles'];
  readonly onShow: () => void;
  readonly onShowInList: (() => void) | null;
}

/** The map never hides a service: the list stands whether it loads, is slow or fails. */
export const MapPane = memo(function MapPane(props: MapPaneProps) {
  const isListPainted = useIsPainted();
  const loading = <p className={styles.note}>Loading the map…</p>;
  if (!isListPainted) return loading;
  return (
    <FaultBoundary
      fallback={
        <p className={styles.note} role="alert">
          The map could not be shown. The list holds every service without it.
        </p>
      }
    >
      <Suspense fallback={loading}>
        <ServiceMap {...props} />
      </Suspense>
    </FaultBoundary>
  );
});

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
