import { useEffect, useId, useRef } from 'react';
import styles from './cluster-list.module.css';
import { ListedServices } from './listed-services.tsx';
import type { MapPin } from './map-pin.ts';

interface ClusterListProps {
  readonly pins: readonly MapPin[];
  readonly chosenId: string | null;
  readonly onChoose: (serviceId: string) => void;
  readonly onClose: () => void;
}

/** The services of a cluster that stand at one place, so that no zoom can part their pins. Escape closes it. */
export function ClusterList({ pins, chosenId, onChoose, onClose }: ClusterListProps) {
  const headingId = useId();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('button')?.focus();
  }, [pins]);
  return (
    // Whatever inside has the focus, Escape closes the list and nothing behind it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={list}
      className={styles.list}
      role="group"
      aria-labelledby={headingId}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <p className={styles.heading}>
        <b id={headingId}>{pins.length} services at this place</b>
        <button type="button" onClick={onClose}>
          Close
        </button>
      </p>
      <ListedServices services={pins} chosenId={chosenId} onChoose={onChoose} />
    </div>
  );
}
