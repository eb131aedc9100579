import { useState } from 'react';
import { useMapEvents } from 'react-leaflet';
import { ElementMarker } from './element-marker.tsx';
import styles from './town-names.module.css';
import { towns } from './towns.ts';

/** From this zoom on there is room for the smaller towns as well. */
const ROOM_FOR_ALL = 8;

/** Names of towns on the outline, so that a pin can be placed by eye when no background loads. */
export function TownNames() {
  const map = useMapEvents({
    zoomend: () => {
      setZoom(map.getZoom());
    },
  });
  const [zoom, setZoom] = useState(() => map.getZoom());
  return towns
    .filter(({ isLarge }) => isLarge || zoom >= ROOM_FOR_ALL)
    .map(({ name, latitude, longitude }) => (
      <ElementMarker key={name} place={{ latitude, longitude }} pane="outline-names">
        <span className={styles.town} aria-hidden="true">
          {name}
        </span>
      </ElementMarker>
    ));
}
