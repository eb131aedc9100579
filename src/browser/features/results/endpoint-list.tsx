import type { ClinicianOnly } from '#contract/desk-api/found-service.ts';
import { CopyButton } from './copies/copy-button.tsx';
import styles from './endpoint-list.module.css';
import { LongText } from './long-text.tsx';

type Endpoint = ClinicianOnly['endpoints'][number];

/** Electronic addresses in the order in which the service wants them tried. Plain text: none is for a browser. */
export function EndpointList({ endpoints }: { readonly endpoints: readonly Endpoint[] }) {
  const inOrder = endpoints.toSorted((a, b) => a.order - b.order);
  return (
    <ol className={styles.list}>
      {inOrder.map((endpoint, index) => (
        <li key={index}>
          <LongText text={endpoint.address.trim() || 'No address listed'} />
          <CopyButton text={endpoint.address} />
          <span className={styles.about}>
            <LongText text={describe(endpoint)} />
          </span>
        </li>
      ))}
    </ol>
  );
}

const describe = (endpoint: Endpoint): string =>
  [
    endpoint.name,
    endpoint.transport,
    endpoint.businessScenario,
    endpoint.format,
    endpoint.interaction,
    endpoint.compression === '' ? '' : `Compression: ${endpoint.compression}`,
    endpoint.comment,
  ]
    .filter((text) => text.trim() !== '')
    .join(' · ');
