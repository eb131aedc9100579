import type { Map as LeafletMap } from 'leaflet';
import { useState } from 'react';
import { useMap, useMapEvents } from 'react-leaflet';
import { chooseScale } from './choose-scale.ts';
import styles from './scale-bar.module.css';

const METRES_IN_MILE = 1609.344;
/** Pixels. */
const WIDEST = 110;

/** The measure of the map at its middle, in the miles of the list. */
export function ScaleBar() {
  const map = useMap();
  const [widest, setWidest] = useState(() => measure(map));
  const onMove = () => {
    setWidest(measure(map));
  };
  useMapEvents({ moveend: onMove, resize: onMove });
  if (widest === 0) return null;
  const { miles, label } = chooseScale(widest);
  return (
    <div className={styles.scale} style={{ width: Math.round((miles / widest) * WIDEST) }}>
      {label}
    </div>
  );
}

/** Miles across the widest bar; 0 while the map has no size. */
function measure(map: LeafletMap): number {
  const { x, y } = map.getSize();
  if (x === 0) return 0;
  const from = map.containerPointToLatLng([0, y / 2]);
  return map.distance(from, map.containerPointToLatLng([WIDEST, y / 2])) / METRES_IN_MILE;
}
