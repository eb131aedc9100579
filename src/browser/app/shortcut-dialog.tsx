import { useId, useLayoutEffect, useRef } from 'react';
import { shortcuts, switchShortcuts, useShortcutRegistry } from '../ui/shortcuts.ts';
import styles from './shortcut-dialog.module.css';

/** Keys that work where the focus is: they are no shortcuts, and cannot be switched off. */
const keysInPlace = [
  ['Enter', 'In the form: search. On a service or its pin: open the card'],
  ['Up and down arrow', 'In the list: the next or previous service'],
  ['Home, End', 'In the list or on the pins: the first or last one'],
  ['Any arrow', 'On a pin: the next or previous one. On the map itself: move the map'],
  ['Plus, minus', 'On the map itself: zoom'],
  ['Escape', 'Close what was opened last: this list, an unfolded part, then the card'],
] as const;

/** What the keyboard can do just now, and the switch that turns the shortcuts off. */
export function ShortcutDialog({ onClose }: { readonly onClose: () => void }) {
  const headingId = useId();
  const dialog = useModal();
  const { areOn, working } = useShortcutRegistry();
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={headingId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.head}>
        <h2 id={headingId}>Keyboard shortcuts</h2>
        <button type="button" className={styles.close} onClick={onClose}>
          Close
        </button>
      </div>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={areOn}
          onChange={({ target }) => {
            switchShortcuts(target.checked);
          }}
        />
        Shortcuts are on
      </label>
      <KeyTable
        caption="Anywhere on this page"
        rows={working.map((name) => [shortcuts[name].keys, shortcuts[name].does])}
        isOff={!areOn}
      />
      <p className={styles.note}>
        More are listed once there are results and a card is open. On a Mac, Alt is the Option key.
      </p>
      <KeyTable caption="Where you are" rows={keysInPlace} isOff={false} />
    </dialog>
  );
}

interface KeyTableProps {
  readonly caption: string;
  readonly rows: readonly (readonly [keys: string, does: string])[];
  readonly isOff: boolean;
}

const KeyTable = ({ caption, rows, isOff }: KeyTableProps) => (
  <table className={`${styles.keys} ${isOff ? styles.off : ''}`}>
    <caption>
      {caption}
      {isOff && ': switched off'}
    </caption>
    <tbody>
      {rows.map(([keys, does]) => (
        <tr key={keys}>
          <th scope="row">
            <kbd>{keys}</kbd>
          </th>
          <td>{does}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/**
 * Modal by the browser's own means: it holds the focus, and gives it back to where it was. It can only do so while it
 * still stands in the page: a plain effect is undone too late.
 */
function useModal() {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
    };
  }, []);
  return dialog;
}
