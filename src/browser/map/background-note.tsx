import styles from './background-note.module.css';
import type { BackgroundState } from './watch-background.ts';

const sentences: Readonly<Record<BackgroundState, string>> = {
  whole: '',
  slow: 'The map background is slow to load. The outline stands in its place.',
  partial: 'Part of the map background did not load. The outline stands there.',
  missing: 'Map background not available: outline only.',
};

/** Over the foot of the map, so that the map itself does not move when it comes and goes. */
export const BackgroundNote = ({ state }: { readonly state: BackgroundState }) => (
  <p className={styles.note} role="status">
    {sentences[state]}
  </p>
);
