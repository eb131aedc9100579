import { SignpostMark } from '../ui/signpost-mark.tsx';
import styles from './desk.module.css';
import headerStyles from './header.module.css';
import { ResultsSkeleton } from './results-skeleton.tsx';

/** Keeps every place of the desk until it is known who is there. */
export const LoadingScreen = () => (
  <div className={styles.desk} aria-busy="true">
    <div className={headerStyles.header}>
      <span className={headerStyles.name}>
        <SignpostMark /> Signpost
      </span>
    </div>
    <main className={styles.panes}>
      <div className={styles.search} />
      <div className={styles.results}>
        <p className="nhsuk-u-visually-hidden" role="status">
          Loading Signpost
        </p>
        <ResultsSkeleton />
      </div>
      <div className={styles.map} />
    </main>
  </div>
);
