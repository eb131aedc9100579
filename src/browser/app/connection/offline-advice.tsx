import type { Product } from '#contract/desk-api/session.ts';
import { describeConnection } from './describe-connection.ts';
import styles from './connection.module.css';
import { WaitForIt } from './wait-for-it.tsx';

interface OfflineAdviceProps {
  readonly product: Product | null;
  readonly hasAsked: boolean;
  readonly isWaiting: boolean;
  readonly onWait: (isWaiting: boolean) => void;
}

const UNKNOWN_FALLBACK =
  'What your organisation advises then is not known on this device: follow its procedure for when the directory cannot help. If a life may be at risk, call 999.';

/** In the place of results: there are none, what to do instead, and the way to have them later. */
export const OfflineAdvice = ({ product, hasAsked, isWaiting, onWait }: OfflineAdviceProps) => (
  <div className={styles.advice}>
    <h2>There is no connection to Signpost</h2>
    <p>{describeConnection()} A search that you enter can wait for it.</p>
    <p className={styles.fallback}>{product?.fallbackText ?? UNKNOWN_FALLBACK}</p>
    {hasAsked && (
      <div className={styles.backOnline} role="alert">
        <p>
          <strong>Nothing was searched.</strong>
        </p>
        <WaitForIt isWaiting={isWaiting} onWait={onWait} />
      </div>
    )}
  </div>
);
