import { useState } from 'react';
import { useShortcut } from '../ui/shortcuts.ts';
import styles from './shortcut-dialog.module.css';
import { ShortcutDialog } from './shortcut-dialog.tsx';

/** The way to the list of shortcuts, for those who do not know the one that opens it. */
export function ShortcutList() {
  const [isOpen, setIsOpen] = useState(false);
  const open = () => {
    setIsOpen(true);
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
        <ShortcutDialog
          onClose={() => {
            setIsOpen(false);
          }}
        />
      )}
    </>
  );
}
