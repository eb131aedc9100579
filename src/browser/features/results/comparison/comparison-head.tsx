import { nameOf } from '../describe-service.ts';
import type { ComparedService } from './compared-service.ts';
import type { Pins } from './pins.ts';
import styles from './comparison-dialog.module.css';

interface ComparisonHeadProps {
  readonly compared: readonly ComparedService[];
  readonly onUnpin: Pins['toggle'];
}

/** Which service each column is; by two at least there is nothing to compare, so the last two stay. */
export const ComparisonHead = ({ compared, onUnpin }: ComparisonHeadProps) => (
  <thead>
    <tr>
      <td />
      {compared.map(({ pin, service, number }) => (
        <th key={pin.serviceId} scope="col">
          <span className={styles.name}>
            {number !== null && <span aria-hidden="true">{number}. </span>}
            <bdi>{nameOf(service)}</bdi>
          </span>
          <span className={styles.type}>
            {service.type.name.trim()}
            {number === null && (
              <b className={styles.hidden}>Hidden from list and map by your filter</b>
            )}
          </span>
          {compared.length > 2 && (
            <button
              type="button"
              className="nhsuk-link"
              onClick={() => {
                onUnpin(pin);
              }}
            >
              Unpin <span className="nhsuk-u-visually-hidden">{pin.name}</span>
            </button>
          )}
        </th>
      ))}
    </tr>
  </thead>
);
