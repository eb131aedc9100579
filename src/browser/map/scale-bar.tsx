import { useState } from 'react';
import { useMap, useMapEvents } from 'react-leaflet';
import { chooseScale } from './choose-scale.ts';
import { milesAcross } from './miles-across.ts';
import styles from './scale-bar.module.css';

/** Pixels. */
const WIDEST = 110;

/** The measure of the map at its middle, in the miles of the list. */
export function ScaleBar() {
  const map = useMap();
  const [widest, setWidest] = useState(() => milesAcross(map, WIDEST));
  const onMove = () => {
    setWidest(milesAcross(map, WIDEST));
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
