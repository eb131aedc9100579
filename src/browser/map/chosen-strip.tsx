import { describeCapacity } from '#domain/capacity/describe-capacity.ts';
import type { IsPublicHoliday } from '#domain/opening/public-holidays.ts';
import { CapacityShape } from '../ui/capacity-shape.tsx';
import { judgeService } from '../ui/judge-service.ts';
import styles from './chosen-strip.module.css';
import type { MapPin } from './map-pin.ts';

interface ChosenStripProps {
  readonly pin: MapPin;
  readonly now: number;
  readonly openAt: number;
  readonly isPublicHoliday: IsPublicHoliday;
  readonly onShowInList: () => void;
}

/** Who the chosen pin is, where the list does not stand beside the map: public facts only, and the way to the card. */
export function ChosenStrip({ pin, now, openAt, isPublicHoliday, onShowInList }: ChosenStripProps) {
  const { number, service } = pin;
  const { verdict, rating } = judgeService(service, now, isPublicHoliday, openAt);
  const capacity = (
    <span key="capacity" className={styles.capacity}>
      <CapacityShape rating={rating} /> {describeCapacity(rating).shortLabel}
    </span>
  );
  const opening = <span key="opening">{verdict}</span>;
  return (
    <div className={styles.strip} role="group" aria-label="Chosen on the map">
      <div className={styles.facts}>
        <b>
          {number} {service.name || service.publicName}
        </b>
        <p>{rating === 'red' ? [capacity, opening] : [opening, capacity]}</p>
      </div>
      <button type="button" onClick={onShowInList}>
        Show in list
      </button>
    </div>
  );
}
