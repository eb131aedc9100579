import styles from './results-skeleton.module.css';

const CARDS = [1, 2, 3, 4, 5];

/** As many empty cards as fit, of the size that is coming. */
export const ResultsSkeleton = () => (
  <div aria-hidden="true">
    <div className={`skeleton ${styles.heading ?? ''}`} />
    {CARDS.map((card) => (
      <div key={card} className={styles.card}>
        <div className={`skeleton ${styles.name ?? ''}`} />
        <div className={`skeleton ${styles.line ?? ''}`} />
        <div className={`skeleton ${styles.verdict ?? ''}`} />
      </div>
    ))}
  </div>
);
