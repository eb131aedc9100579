import type { Map as LeafletMap, Renderer } from 'leaflet';
import { useMemo, useState } from 'react';
import { Polyline, useMapEvents } from 'react-leaflet';
import { ElementMarker } from './element-marker.tsx';
import { drawFineGrid } from './fine-grid-lines.ts';
import styles from './outline-layer.module.css';

/** Zooms from which on there is room for the names of one and of ten lines to the kilometre. */
const ROOM = { kilometres: 13, hundreds: 16 };

interface FineGridProps {
  readonly renderer: Renderer;
  readonly namesPane: string;
}

/** Close by, where neither coast nor town may be in sight: the squares of the National Grid, by which a place can be told. */
export function FineGrid({ renderer, namesPane }: FineGridProps) {
  const map = useMapEvents({
    moveend: () => {
      setView(readView(map));
    },
  });
  const [view, setView] = useState(() => readView(map));
  const grid = useMemo(() => {
    const { zoom, ...box } = view;
    if (zoom < ROOM.kilometres) return null;
    return drawFineGrid(box, zoom < ROOM.hundreds ? 1 : 10);
  }, [view]);
  if (grid === null) return null;
  return (
    <>
      <Polyline
        positions={grid.lines}
        renderer={renderer}
        interactive={false}
        className={styles.grid ?? ''}
      />
      {grid.crossings.map(({ name, point: [latitude, longitude] }) => (
        <ElementMarker key={name} place={{ latitude, longitude }} pane={namesPane}>
          <span className={styles.crossing} aria-hidden="true">
            {name}
          </span>
        </ElementMarker>
      ))}
    </>
  );
}

function readView(map: LeafletMap) {
  const bounds = map.getBounds();
  return {
    zoom: map.getZoom(),
    ...{ south: bounds.getSouth(), west: bounds.getWest() },
    ...{ north: bounds.getNorth(), east: bounds.getEast() },
  };
}
