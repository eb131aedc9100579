import type { FoundService } from '#contract/desk-api/found-service.ts';
import type { ScreenGroup } from '#domain/service/screen-groups.ts';
import { useShortcut } from '../../../ui/shortcuts.ts';
import { type Circumstances, findCompared } from './compared-service.ts';
import { ComparisonDialog } from './comparison-dialog.tsx';
import type { Pins } from './pins.ts';
import styles from './comparison.module.css';

export interface ComparisonProps {
  readonly pins: Pins;
  readonly services: readonly FoundService[];
  readonly groups: readonly ScreenGroup<FoundService>[];
  readonly circumstances: Circumstances;
  readonly isForClinician: boolean;
  readonly onRevealed: (serviceId: string) => void;
}

/** What is pinned, at the foot of the list, and the way to see it side by side. */
export function Comparison({ pins, services, groups, ...shared }: ComparisonProps) {
  const { compared, gone } = findCompared(pins.pinned, { services, groups });
  const canCompare = compared.length > 1;
  const open = () => {
    pins.compare(true);
  };
  useShortcut('compare', open, canCompare);
  return (
    <section className={styles.bar} aria-label="Pinned services">
      <p>
        <b>{compared.length} pinned:</b>{' '}
        <bdi>{compared.map(({ pin }) => pin.name).join(' · ')}</bdi>
        {gone.length > 0 && (
          <span className={styles.gone}>
            {' '}
            No longer among these results: <bdi>{gone.join(' · ')}</bdi>
          </span>
        )}
      </p>
      {canCompare ? (
        <button type="button" className={styles.compare} aria-haspopup="dialog" onClick={open}>
          Compare
        </button>
      ) : (
        <p className={styles.more}>Pin one more to compare</p>
      )}
      <button type="button" className="nhsuk-link" onClick={pins.unpinAll}>
        Unpin all
      </button>
      {pins.isComparing && canCompare && (
        <ComparisonDialog {...shared} compared={compared} pins={pins} />
      )}
    </section>
  );
}
