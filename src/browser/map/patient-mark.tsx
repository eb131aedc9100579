import { SVG } from 'leaflet';
import { useMemo, useState } from 'react';
import { Polygon } from 'react-leaflet';
import type { SearchAnswer } from '#contract/desk-api/search.ts';
import { ElementMarker } from './element-marker.tsx';
import styles from './patient-mark.module.css';
import type { SearchArea } from './search-area.ts';

const BEHIND_EVERY_PIN = -3_000_000;

interface PatientMarkProps {
  /** The postcode that was searched from. */
  readonly searched: NonNullable<SearchAnswer['patient']>;
  readonly home: SearchArea['home'];
}

/**
 * Where the patient's postcode lies, and the dashed square that was searched: around it, or around the middle of the map,
 * which then has a mark of another form.
 */
export function PatientMark({ searched, home }: PatientMarkProps) {
  const [renderer] = useState(() => new SVG({ padding: 1 }));
  const corners = useMemo(
    () =>
      searched.searchBox.map(({ latitude, longitude }): [number, number] => [latitude, longitude]),
    [searched],
  );
  const { postcode, place } = home ?? searched;
  return (
    <>
      <Polygon
        positions={corners}
        renderer={renderer}
        interactive={false}
        className={styles.box ?? ''}
      />
      <ElementMarker place={place} layer={BEHIND_EVERY_PIN}>
        <div className={styles.patient} role="img" aria-label={`The patient is at ${postcode}`}>
          <span className={styles.postcode}>
            {home !== null && 'Patient '}
            {postcode}
          </span>
        </div>
      </ElementMarker>
      {home !== null && (
        <ElementMarker place={searched.place} layer={BEHIND_EVERY_PIN}>
          <div
            className={styles.middle}
            role="img"
            aria-label={`Searched from ${searched.postcode}: the patient is not there`}
          >
            <span className={styles.postcode}>Searched from {searched.postcode}</span>
          </div>
        </ElementMarker>
      )}
    </>
  );
}
