import { useState } from 'react';
import { createFetchedPart } from '../ui/fetched-part.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import styles from './shortcut-list.module.css';

const { FetchedPart: FetchedDialog } = createFetchedPart(async () => {
  const { ShortcutDialog } = await import('./shortcut-dialog.tsx');
  return ShortcutDialog;
});

/** The way to the list of shortcuts, for those who do not know the one that opens it. */
export function ShortcutList() {
  const [isOpen, setIsOpen] = useState(false);
  const open = () => {
    setIsOpen(true);
  };
  const close = () => {
    setIsOpen(false);
  };
  useShortcut('listShortcuts', open);
  return (
    <>
      <button
        type="button"
        className={styles.open}
        aria-label="Keyboard shortcuts"
        aria-haspopup="dialog"
        onClick={open}
      >
        Shortcuts
      </button>
      {isOpen && (
        <FetchedDialog
          props={{ onClose: close }}
          meanwhile={null}
          missing={(tryAgain) => (
            <span role="alert">
              Their list could not be loaded.{' '}
              <button type="button" className={styles.open} onClick={tryAgain}>
                Try again
              </button>
            </span>
          )}
        />
      )}
    </>
  );
}
