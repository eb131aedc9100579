import styles from './service-distance.module.css';

/** Straight-line miles to one decimal, as the directory gives them. */
export function ServiceDistance({ distance }: { readonly distance: number | null }) {
  if (distance === null) return <p className={styles.unknown}>Distance not known</p>;
  return (
    <p className={styles.distance} title="In a straight line">
      {distance.toFixed(1)} miles
      <span className="nhsuk-u-visually-hidden"> in a straight line</span>
    </p>
  );
}
