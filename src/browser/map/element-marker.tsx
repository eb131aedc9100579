import { DivIcon } from 'leaflet';
import { type ReactNode, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { Marker, useMap } from 'react-leaflet';
import type { Place } from '#contract/desk-api/found-service.ts';
import styles from './element-marker.module.css';

interface ElementMarkerProps {
  readonly place: Place;
  /** Higher stands on top. */
  readonly layer?: number;
  readonly pane?: string;
  readonly children: ReactNode;
}

/** An element that stands on the map already: Leaflet only moves it. */
class DrawnIcon extends DivIcon {
  element: HTMLElement | null = null;

  override createIcon(): HTMLElement {
    if (!this.element) throw new Error('A marker was put on the map before it was drawn');
    return this.element;
  }
}

/** The icon, and the way to give it the element once that is drawn. */
function createDrawnIcon(): readonly [DrawnIcon, (element: HTMLElement | null) => void] {
  const icon = new DrawnIcon();
  return [
    icon,
    (element) => {
      icon.element = element;
    },
  ];
}

/**
 * A marker that React draws: text from the directory never passes through an HTML string. All of a pane share it as their
 * portal, because React listens for some eighty events on every element that is one.
 * Leaflet's own keyboard handling is off, because the content brings real buttons.
 */
export function ElementMarker({
  place,
  layer = 0,
  pane = 'markerPane',
  children,
}: ElementMarkerProps) {
  const drawnOn = useMap().getPane(pane);
  const [[icon, take]] = useState(createDrawnIcon);
  const { latitude, longitude } = place;
  const position = useMemo<[number, number]>(() => [latitude, longitude], [latitude, longitude]);
  if (!drawnOn) return null;
  return (
    <>
      {createPortal(
        <div ref={take} className={`leaflet-marker-icon ${styles.anchor ?? ''}`}>
          {children}
        </div>,
        drawnOn,
      )}
      <Marker
        position={position}
        icon={icon}
        interactive={false}
        keyboard={false}
        zIndexOffset={layer}
        pane={pane}
      />
    </>
  );
}
