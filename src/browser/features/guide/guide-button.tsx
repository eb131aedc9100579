import { lazy, useState } from 'react';
import { LaterPart } from '../../ui/later-part.tsx';
import { useShortcut, useShortcutKeys } from '../../ui/shortcuts.ts';
import { loadGuide } from './load-guide.ts';
import styles from './guide-button.module.css';

/** The way to the guide from every screen, whoever is signed in or nobody, with a connection or without. */
export function GuideButton() {
  const [isOpen, setIsOpen] = useState(false);
  const open = () => {
    setIsOpen(true);
  };
  // Not every screen has a desk that listens.
  useShortcutKeys();
  useShortcut('guide', open);
  return (
    <>
      <button type="button" className={styles.open} aria-haspopup="dialog" onClick={open}>
        Guide
      </button>
      {isOpen && (
        <OpenGuide
          onClose={() => {
            setIsOpen(false);
          }}
        />
      )}
    </>
  );
}

/** Each opening is an attempt of its own: what could not be fetched is asked for again. */
function OpenGuide({ onClose }: { readonly onClose: () => void }) {
  const [Guide] = useState(() => lazy(loadGuide));
  return (
    <LaterPart meanwhile={<Meanwhile onClose={onClose} />}>
      <Guide onClose={onClose} />
    </LaterPart>
  );
}

const Meanwhile = ({ onClose }: { readonly onClose: () => void }) => (
  <p className={styles.meanwhile} role="status">
    The guide is not on this device yet: it comes with the connection.{' '}
    <button type="button" className={styles.open} onClick={onClose}>
      Close
    </button>
  </p>
);
