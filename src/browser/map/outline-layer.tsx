import { SVG } from 'leaflet';
import { useState } from 'react';
import { Pane, Polygon, Polyline } from 'react-leaflet';
import { outline } from 'virtual:outline';
import { ElementMarker } from './element-marker.tsx';
import styles from './outline-layer.module.css';
import { FineGrid } from './fine-grid.tsx';
import { readSteps } from './read-steps.ts';
import { TownNames } from './town-names.tsx';

const { unitsPerDegree, squares } = outline;
const land = outline.land.map((ring) => readSteps(ring, unitsPerDegree));
const grid = [...outline.grid.easterly, ...outline.grid.northerly].map((line) =>
  readSteps(line, outline.grid.unitsPerDegree),
);

/** Leaflet draws tiles at 200: whatever stands lower shows only where no tile covers it. */
const BENEATH_TILES = { zIndex: 150 };
const LABELS_BENEATH_TILES = { zIndex: 160 };

/** The map that needs no one: land, National Grid lines and the names of towns. */
export function OutlineLayer() {
  const [renderer] = useState(() => new SVG({ pane: 'outline', padding: 0.5 }));
  return (
    <>
      <Pane name="outline" style={BENEATH_TILES}>
        <Polygon
          positions={land.map((ring) => [ring])}
          renderer={renderer}
          interactive={false}
          className={styles.land ?? ''}
        />
        <Polyline
          positions={grid}
          renderer={renderer}
          interactive={false}
          className={styles.grid ?? ''}
        />
        <FineGrid renderer={renderer} namesPane="outline-names" />
      </Pane>
      <Pane name="outline-names" style={LABELS_BENEATH_TILES}>
        {squares.map(([letters, longitude, latitude]) => (
          <ElementMarker key={letters} place={{ latitude, longitude }} pane="outline-names">
            <span className={styles.square} aria-hidden="true">
              {letters}
            </span>
          </ElementMarker>
        ))}
        <TownNames />
      </Pane>
    </>
  );
}
