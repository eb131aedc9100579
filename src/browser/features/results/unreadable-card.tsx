import type { FoundService } from '#contract/desk-api/found-service.ts';
import { useId } from 'react';
import { NumberedMarker } from '../../ui/numbered-marker.tsx';
import cardStyles from './service-card.module.css';
import { ServiceDistance } from './service-distance.tsx';

interface UnreadableCardProps {
  readonly number: number;
  readonly service: Extract<FoundService, { kind: 'unreadable' }>;
}

/** A record that could not be read keeps its place in the list and says so. */
export function UnreadableCard({ number, service }: UnreadableCardProps) {
  const nameId = useId();
  const { serviceId, name, distance } = service;
  return (
    <article
      className={cardStyles.card}
      aria-labelledby={nameId}
      data-service-id={serviceId ?? undefined}
      data-opening="unconfirmed"
      data-capacity="unknown"
    >
      <div className={cardStyles.glance}>
        <div className={cardStyles.head}>
          <NumberedMarker number={number} state={null} />
          <h4 className={cardStyles.name}>
            <bdi id={nameId}>{name?.trim() || 'A service without a readable name'}</bdi>
          </h4>
          {distance !== null && <ServiceDistance distance={distance} />}
        </div>
        <div className={cardStyles.remarks}>
          <p>Details could not be read. Look this service up another way before relying on it.</p>
          {serviceId !== null && <p className={cardStyles.where}>Service id {serviceId}</p>}
        </div>
      </div>
    </article>
  );
}
