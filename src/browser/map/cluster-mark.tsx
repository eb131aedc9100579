import { memo } from 'react';
import { CapacityShape } from '../ui/capacity-shape.tsx';
import type { ServiceJudgement } from '../ui/judge-service.ts';
import styles from './cluster-mark.module.css';
import { ElementMarker } from './element-marker.tsx';
import type { MapMark } from './map-mark.ts';
import { type MarkProps, useMarkButton } from './use-mark-button.ts';

/** Clusters lie over the pins that they make way for, but under the chosen one. */
const OVER_PINS = 1_000_000;

interface ClusterMarkProps extends MarkProps {
  readonly onOpen: (mark: MapMark) => void;
}

/** Services too close together for pins of their own: how many, and how many of them are open. Pressing it opens it. */
export const ClusterMark = memo(function ClusterMark(props: ClusterMarkProps) {
  const { mark, onOpen } = props;
  const judgements = mark.pins.map(({ service }) => props.judge(service));
  const open = judgements.filter(isOpen).length;
  const red = judgements.filter(({ rating }) => rating === 'red').length;
  const button = useMarkButton(props, false);
  return (
    <ElementMarker place={mark.place} layer={OVER_PINS}>
      <button
        type="button"
        className={`${styles.cluster} ${open === 0 ? styles.closed : ''}`}
        aria-label={nameCluster(mark, open, red)}
        {...button}
        onClick={() => {
          onOpen(mark);
        }}
      >
        <b>{mark.pins.length}</b>
        <span>{open} open</span>
        {red > 0 && (
          <span className={styles.red}>
            <CapacityShape rating="red" />
          </span>
        )}
      </button>
    </ElementMarker>
  );
});

const isOpen = ({ state }: ServiceJudgement) => state === 'open' || state === 'closing-soon';

/** "12 services close together, from number 14, 7 open, 2 with little or no capacity: show them apart". */
function nameCluster({ pins }: MapMark, open: number, red: number): string {
  const parts = [
    `${pins.length} services close together, from number ${pins[0].number}`,
    `${open} open`,
    ...(red === 0 ? [] : [`${red} with little or no capacity`]),
  ];
  return `${parts.join(', ')}: show them`;
}
