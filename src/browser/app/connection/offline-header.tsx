import { dataNotices } from '#contract/desk-api/product-notices.ts';
import type { Product } from '#contract/desk-api/session.ts';
import { GuideButton } from '../../features/guide/guide-button.tsx';
import { SignpostMark } from '../../ui/signpost-mark.tsx';
import headerStyles from '../header.module.css';
import { ThemeSwitch } from '../theme-switch.tsx';
import styles from './connection.module.css';

interface OfflineHeaderProps {
  /** As it was when there was a connection; null where that was never. */
  readonly product: Product | null;
  readonly signedIn: string;
}

/** Names nobody; what every screen must say is said as far as it is known, and no further. */
export const OfflineHeader = ({ product, signedIn }: OfflineHeaderProps) => (
  <header className={headerStyles.header}>
    <span className={headerStyles.name}>
      <SignpostMark /> Signpost
    </span>
    <DataNotice product={product} />
    {product?.isRehearsal && (
      <strong className={headerStyles.notice}>Rehearsal: its clock is not known</strong>
    )}
    <div className={headerStyles.end}>
      <p className={styles.unknown}>{signedIn}</p>
      <div className={headerStyles.buttons}>
        <GuideButton />
        <ThemeSwitch className={headerStyles.button} />
      </div>
    </div>
  </header>
);

function DataNotice({ product }: Pick<OfflineHeaderProps, 'product'>) {
  const data = product ? dataNotices[product.data] : 'Not known: which directory this is';
  return data !== null && <strong className={headerStyles.notice}>{data}</strong>;
}
