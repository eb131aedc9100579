import { SVG } from 'leaflet';
import { useMemo, useState } from 'react';
import { Polygon } from 'react-leaflet';
import type { SearchAnswer } from '#contract/desk-api/search.ts';
import { ElementMarker } from './element-marker.tsx';
import styles from './patient-mark.module.css';

const BEHIND_EVERY_PIN = -3_000_000;

/** Where the patient's postcode lies, and the dashed square that was searched around it. */
export function PatientMark({
  patient,
}: {
  readonly patient: NonNullable<SearchAnswer['patient']>;
}) {
  const [renderer] = useState(() => new SVG({ padding: 1 }));
  const corners = useMemo(
    () =>
      patient.searchBox.map(({ latitude, longitude }): [number, number] => [latitude, longitude]),
    [patient],
  );
  return (
    <>
      <Polygon
        positions={corners}
        renderer={renderer}
        interactive={false}
        className={styles.box ?? ''}
      />
      <ElementMarker place={patient.place} layer={BEHIND_EVERY_PIN}>
        <div
          className={styles.patient}
          role="img"
          aria-label={`The patient is at ${patient.postcode}`}
        >
          <span className={styles.postcode}>{patient.postcode}</span>
        </div>
      </ElementMarker>
    </>
  );
}
