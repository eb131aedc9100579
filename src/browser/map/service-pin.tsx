import { memo } from 'react';
import { describeCapacity } from '#domain/capacity/describe-capacity.ts';
import { CapacityShape } from '../ui/capacity-shape.tsx';
import type { ServiceJudgement } from '../ui/judge-service.ts';
import { NumberedMarker } from '../ui/numbered-marker.tsx';
import { ElementMarker } from './element-marker.tsx';
import type { MapPin } from './map-pin.ts';
import styles from './service-pin.module.css';
import type { Pixel } from './pixel.ts';
import { type MarkProps, useMarkButton } from './use-mark-button.ts';

/** Lower numbers, the nearest, stand over higher ones; the chosen pin over all. */
const layerOf = (number: number, isChosen: boolean) => (isChosen ? 10_000_000 : -1000 * number);

const BENEATH_EVERY_PIN = -2_000_000;

interface ServicePinProps extends MarkProps {
  readonly isChosen: boolean;
  readonly onChoose: (serviceId: string) => void;
}

/** A service on the map: its number from the list, its opening as the fill, its capacity as a small shape. */
export const ServicePin = memo(function ServicePin(props: ServicePinProps) {
  const { mark, isChosen, onChoose } = props;
  const [pin] = mark.pins;
  const judgement = props.judge(pin.service);
  const button = useMarkButton(props, isChosen);
  return (
    <>
      {Math.hypot(mark.shift.x, mark.shift.y) > 3 && (
        <ElementMarker place={mark.place} layer={BENEATH_EVERY_PIN}>
          <Stem shift={mark.shift} />
        </ElementMarker>
      )}
      <ElementMarker place={mark.place} layer={layerOf(pin.number, isChosen)}>
        <button
          type="button"
          className={`${styles.pin} ${isChosen ? styles.chosen : ''}`}
          aria-label={namePin(pin, judgement)}
          aria-pressed={isChosen}
          {...button}
          title={pin.service.name}
          onClick={() => {
            onChoose(pin.service.serviceId);
          }}
        >
          <NumberedMarker number={pin.number} state={judgement.state} />
          <span className={styles.capacity}>
            <CapacityShape rating={judgement.rating} />
          </span>
        </button>
      </ElementMarker>
    </>
  );
});

/**
 * "1, Wharf Street Pharmacy, Open until 6:30pm, Low capacity reported, 0.4 miles". Little or no capacity comes first, before
 * anyone hears "Open" (decision 6).
 */
function namePin({ number, service }: MapPin, { verdict, rating }: ServiceJudgement): string {
  const distance = service.distance === null ? [] : [`${service.distance.toFixed(1)} miles`];
  const { shortLabel } = describeCapacity(rating);
  const judged = rating === 'red' ? [shortLabel, verdict] : [verdict, shortLabel];
  return [number, service.name || service.publicName, ...judged, ...distance].join(', ');
}

/** Ties a pin that was moved aside to its own place. */
function Stem({ shift }: { readonly shift: Pixel }) {
  return (
    <svg className={styles.stem} width="1" height="1" aria-hidden="true" focusable="false">
      <line x2={-shift.x} y2={-shift.y} />
      <circle cx={-shift.x} cy={-shift.y} r="3" />
    </svg>
  );
}
