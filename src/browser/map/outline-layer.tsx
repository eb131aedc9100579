import { SVG } from 'leaflet';
import { useState } from 'react';
import { Pane, Polygon, Polyline } from 'react-leaflet';
import { outline } from 'virtual:outline';
import { usePainted } from '../ui/use-painted.ts';
import styles from './outline-layer.module.css';
import { FineGrid } from './fine-grid.tsx';
import { OutlineNames } from './outline-names.tsx';
import { readSteps } from './read-steps.ts';
import { TownNames } from './town-names.tsx';

const { unitsPerDegree, squares } = outline;
const land = outline.land.map((ring) => readSteps(ring, unitsPerDegree));
const grid = [...outline.grid.easterly, ...outline.grid.northerly].map((line) =>
  readSteps(line, outline.grid.unitsPerDegree),
);
const squareNames = squares.map(([name, longitude, latitude]) => ({ name, latitude, longitude }));

/** Leaflet draws tiles at 200: whatever stands lower shows only where no tile covers it. */
const BENEATH_TILES = { zIndex: 150 };
const LABELS_BENEATH_TILES = { zIndex: 160 };

/** The map that needs no one, once the pins are painted: to draw all of England's coast takes longer than they do. */
export const OutlineLayer = () => usePainted(true) === true && <Outline />;

/** Land, National Grid lines and the names of towns. */
function Outline() {
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
        <OutlineNames names={squareNames} className={styles.square} />
        <TownNames />
      </Pane>
    </>
  );
}
