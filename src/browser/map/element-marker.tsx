import { DivIcon } from 'leaflet';
import { type ReactNode, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { Marker } from 'react-leaflet';
import type { Place } from '#contract/desk-api/found-service.ts';
import styles from './element-marker.module.css';

interface ElementMarkerProps {
  readonly place: Place;
  /** Higher stands on top. */
  readonly layer?: number;
  readonly pane?: string;
  readonly children: ReactNode;
}

/**
 * A marker whose content React draws: text from the directory never passes through an HTML string.
 * Leaflet's own keyboard handling is off, because the content brings real buttons.
 */
export function ElementMarker({ place, layer = 0, pane, children }: ElementMarkerProps) {
  const [element] = useState(() => document.createElement('div'));
  const [icon] = useState(
    () => new DivIcon({ html: element, className: styles.anchor ?? '', iconSize: [0, 0] }),
  );
  const { latitude, longitude } = place;
  const position = useMemo<[number, number]>(() => [latitude, longitude], [latitude, longitude]);
  return (
    <Marker
      position={position}
      icon={icon}
      interactive={false}
      keyboard={false}
      zIndexOffset={layer}
      {...(pane === undefined ? {} : { pane })}
    >
      {createPortal(children, element)}
    </Marker>
  );
}
