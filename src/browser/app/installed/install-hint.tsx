import { useEffect, useState } from 'react';
import styles from './install-hint.module.css';
import { readInstallOffer } from './install-offer.ts';

/** The one thing this product keeps in this store: that somebody at this device has seen the hint. It names nobody. */
const KEY = 'signpost-install-hint';

const isInstalled = (): boolean => window.matchMedia('(display-mode: standalone)').matches;

/** Only Safari on an iPad or iPhone has this, and it is false in a browser's tab. */
const canBeAddedByHand = (): boolean => 'standalone' in navigator && navigator.standalone === false;

function readWay(): 'offer' | 'byHand' | null {
  if (isInstalled() || localStorage.getItem(KEY) !== null) return null;
  if (readInstallOffer()) return 'offer';
  return canBeAddedByHand() ? 'byHand' : null;
}

/** Said once at this device, between two patients: whatever is done next answers it. */
export function InstallHint() {
  const [way, setWay] = useState(readWay);
  useEffect(() => {
    if (way !== null) localStorage.setItem(KEY, 'seen');
  }, [way]);
  if (way === null) return null;
  const close = () => {
    setWay(null);
  };
  return (
    <aside className={styles.hint} aria-label="Install Signpost">
      <p>
        Signpost can be installed on this device: it then opens from its own icon, also where the
        connection is bad.
      </p>
      {way === 'byHand' && (
        <p>
          Press Share, then <b>Add to Home Screen</b>.
        </p>
      )}
      <p className={styles.actions}>
        {way === 'offer' && (
          <button
            type="button"
            className="nhsuk-button nhsuk-button--secondary"
            onClick={() => {
              void readInstallOffer()?.prompt();
              close();
            }}
          >
            Install
          </button>
        )}
        <button type="button" className="nhsuk-link" onClick={close}>
          Not on this device
        </button>
      </p>
    </aside>
  );
}
