import { SVG } from 'leaflet';
import { useState } from 'react';
import { Pane, Polygon, Polyline } from 'react-leaflet';
import { outline } from 'virtual:outline';
import { ElementMarker } from './element-marker.tsx';
import styles from './outline-layer.module.css';
import { readSteps } from './read-steps.ts';
import { TownNames } from './town-names.tsx';

const { unitsPerDegree, squares } = outline;
const read = (steps: readonly number[]) => readSteps(steps, unitsPerDegree);
const land = outline.land.map(read);
const grid = [...outline.easterly, ...outline.northerly].map(read);

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
