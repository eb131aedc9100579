import type { FoundService } from '#contract/desk-api/found-service.ts';
import type { NumberedService } from '#domain/service/screen-groups.ts';
import { CapacityShape } from '../ui/capacity-shape.tsx';
import { NumberedMarker } from '../ui/numbered-marker.tsx';
import { ListedServices } from './listed-services.tsx';
import styles from './map-legend.module.css';

/** The marks on the pins: the badge's words, as short as a legend needs. */
const capacities = [
  ['green', 'no pressure'],
  ['amber', 'low capacity'],
  ['red', 'little or none'],
  [null, 'capacity not known'],
] as const;

interface MapLegendProps {
  /** Services of the list that no pin can stand for. */
  readonly unplaced: readonly NumberedService<FoundService>[];
  readonly chosenId: string | null;
  readonly onChoose: (serviceId: string) => void;
  /** The postcode that distance rings are drawn around; null while there are none. */
  readonly ringsFrom: string | null;
  /** Whose the background is; null where it is the outline alone. */
  readonly attribution: string | null;
}

/** What the signs mean, what the map cannot show, and whose background it is. */
export function MapLegend(props: MapLegendProps) {
  const { unplaced, ringsFrom, attribution, ...choice } = props;
  return (
    <div className={styles.legend}>
      <ul>
        <li>
          <span className={styles.patient} aria-hidden="true" /> postcode
        </li>
        <li>
          <span className={styles.box} aria-hidden="true" /> search area
        </li>
        <li>
          <NumberedMarker number={1} state="open" /> open
        </li>
        <li>
          <NumberedMarker number={2} state="closed" /> closed
        </li>
        <li>
          <NumberedMarker number={3} state="unconfirmed" /> not confirmed
        </li>
        <li>
          <span className={styles.cluster} aria-hidden="true" /> several services
        </li>
        {ringsFrom !== null && (
          <li>
            <span className={styles.ring} aria-hidden="true" /> straight-line miles from {ringsFrom}
          </li>
        )}
        {capacities.map(([rating, words]) => (
          <li key={words}>
            <CapacityShape rating={rating} /> {words}
          </li>
        ))}
      </ul>
      {unplaced.length > 0 && (
        <details className={styles.unplaced}>
          <summary>{sayUnplaced(unplaced.length)}</summary>
          <ListedServices services={unplaced} {...choice} />
        </details>
      )}
      {attribution === null && (
        <p>
          <b className={styles.note}>Outline map</b>: coast, National Grid and towns, no streets
        </p>
      )}
      {attribution !== null && attribution !== '' && <Attribution text={attribution} />}
    </div>
  );
}

const sayUnplaced = (count: number) =>
  count === 1 ? '1 service has no place on the map' : `${count} services have no place on the map`;

/** OpenStreetMap asks that its name lead to the terms. */
function Attribution({ text }: { readonly text: string }) {
  const [before, ...after] = text.split('OpenStreetMap');
  if (after.length === 0) return <p className={styles.attribution}>{text}</p>;
  return (
    <p className={styles.attribution}>
      {before}
      <a href="https://www.openstreetmap.org/copyright" target="_blank" rel="noreferrer">
        OpenStreetMap
      </a>
      {after.join('OpenStreetMap')}
    </p>
  );
}
