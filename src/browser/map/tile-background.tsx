import { useMemo, useRef } from 'react';
import { TileLayer } from 'react-leaflet';

interface TileBackgroundProps {
  /** Told after each round of loading whether not one tile of it came. */
  readonly onFailure: (hasFailed: boolean) => void;
}

/** Tiles by way of our own proxy. What fails to load leaves the outline beneath in sight. */
export function TileBackground({ onFailure }: TileBackgroundProps) {
  const round = useRef({ loaded: 0, failed: 0 });
  const eventHandlers = useMemo(
    () => ({
      loading: () => {
        round.current = { loaded: 0, failed: 0 };
      },
      tileload: () => {
        round.current.loaded += 1;
      },
      tileerror: () => {
        round.current.failed += 1;
      },
      load: () => {
        onFailure(round.current.failed > 0 && round.current.loaded === 0);
      },
    }),
    [onFailure],
  );
  return <TileLayer url="/tiles/{z}/{x}/{y}" maxZoom={19} eventHandlers={eventHandlers} />;
}
