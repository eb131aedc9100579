import { useId } from 'react';
import { keysInPlace } from '../ui/keys-in-place.ts';
import { shortcuts, switchShortcuts, useShortcutRegistry } from '../ui/shortcuts.ts';
import { useModal } from '../ui/use-modal.ts';
import styles from './shortcut-dialog.module.css';

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
