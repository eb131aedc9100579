import { CapacityBadge } from '../../ui/capacity-badge.tsx';
import { NumberedMarker } from '../../ui/numbered-marker.tsx';
import { OpeningVerdict } from '../../ui/opening-verdict.tsx';
import type { Badge } from './guide-block.ts';
import styles from './guide.module.css';

/** Drawn by the very components of the card and the map. */
export function GuideBadge({ badge }: { readonly badge: Badge }) {
  switch (badge.kind) {
    case 'opening':
      return <OpeningVerdict {...badge} isMuted={false} />;
    case 'capacity':
      return <CapacityBadge rating={badge.rating} />;
    case 'pin':
      return (
        <span className={styles.pin}>
          <NumberedMarker number={1} state={badge.state} /> {badge.words}
        </span>
      );
    case 'words':
      return <b>{badge.words}</b>;
  }
}
