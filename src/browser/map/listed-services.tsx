import type { FoundService } from '#contract/desk-api/found-service.ts';
import type { NumberedService } from '#domain/service/screen-groups.ts';
import styles from './listed-services.module.css';

interface ListedServicesProps {
  readonly services: readonly NumberedService<FoundService>[];
  readonly chosenId: string | null;
  readonly onChoose: (serviceId: string) => void;
}

/** Services that the map can only name: each still opens its card. */
export const ListedServices = ({ services, chosenId, onChoose }: ListedServicesProps) => (
  <ul className={styles.services}>
    {services.map(({ number, service }) => (
      <li key={number}>
        {service.kind === 'service' ? (
          <button
            type="button"
            aria-pressed={service.serviceId === chosenId}
            onClick={() => {
              onChoose(service.serviceId);
            }}
          >
            {number} {service.name || service.publicName}
          </button>
        ) : (
          <span>
            {number} {service.name ?? 'A service without a readable name'}
          </span>
        )}
      </li>
    ))}
  </ul>
);
