import { useDistanceFrom } from '../../ui/distance-from.ts';
import styles from './service-distance.module.css';

/** Straight-line miles to one decimal, as the directory gives them; from where, unless that is where the patient is. */
export function ServiceDistance({ distance }: { readonly distance: number | null }) {
  const from = useDistanceFrom();
  if (distance === null) return <p className={styles.unknown}>Distance not known</p>;
  return (
    <p className={styles.distance} title="In a straight line">
      {distance.toFixed(1)} miles
      <span className="nhsuk-u-visually-hidden"> in a straight line</span>
      {from !== null && <span className={styles.from}> from {from}</span>}
    </p>
  );
}
