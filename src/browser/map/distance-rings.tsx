import { type Map as LeafletMap, SVG } from 'leaflet';
import { Fragment, useState } from 'react';
import { Circle, useMap, useMapEvents } from 'react-leaflet';
import type { Place } from '#contract/desk-api/found-service.ts';
import { miles, toMetres } from '#domain/geography/measure.ts';
import { chooseRings } from './choose-rings.ts';
import styles from './distance-rings.module.css';
import { ElementMarker } from './element-marker.tsx';
import { milesAcross } from './miles-across.ts';

const BEHIND_EVERY_PIN = -2_000_000;
const METRES_PER_DEGREE_NORTH = (6_371_000 * Math.PI) / 180;

/** Straight-line miles round the place that the list counts them from; at each zoom as many as can be told apart. */
export function DistanceRings({ centre }: { readonly centre: Place }) {
  const map = useMap();
  const [renderer] = useState(() => new SVG({ padding: 1 }));
  const [reach, setReach] = useState(() => measureReach(map));
  const onChange = () => {
    setReach(measureReach(map));
  };
  useMapEvents({ zoomend: onChange, resize: onChange });
  if (reach === 0) return null;
  return chooseRings(reach).map((ring) => {
    const radius = toMetres(miles(ring.miles));
    return (
      <Fragment key={ring.label}>
        <Circle
          center={[centre.latitude, centre.longitude]}
          radius={radius}
          renderer={renderer}
          interactive={false}
          className={styles.ring ?? ''}
        />
        <ElementMarker
          place={{ ...centre, latitude: centre.latitude + radius / METRES_PER_DEGREE_NORTH }}
          layer={BEHIND_EVERY_PIN}
        >
          <span className={styles.label}>{ring.label}</span>
        </ElementMarker>
      </Fragment>
    );
  });
}

/** Miles from the middle of the map to its nearer edge; 0 while the map has no size. */
function measureReach(map: LeafletMap): number {
  const { x, y } = map.getSize();
  return milesAcross(map, Math.min(x, y) / 2);
}
