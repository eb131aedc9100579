import { CopyButton } from './copies/copy-button.tsx';
import styles from './phone-number.module.css';

/** Digits with the usual signs between; anything more ("ask for the nurse") is words, which cannot be dialled. */
const DIALLABLE = /^\+?[\d\s().-]{3,24}$/;

/** What a telephone link dials, or null when the text is not a number. */
function toDiallable(text: string): string | null {
  if (!DIALLABLE.test(text.trim())) return null;
  const number = text.replace(/[^\d+]/g, '');
  return /^\+?\d{3,15}$/.test(number) ? number : null;
}

/** A number that dials on devices that can, and is copied whole with one press within a card. */
export function PhoneNumber({ text }: { readonly text: string }) {
  const number = toDiallable(text);
  const shown = text.trim();
  return (
    <span className={styles.phone}>
      {number === null ? (
        <span className={styles.words} dir="auto">
          {shown}
        </span>
      ) : (
        <a className={styles.number} href={`tel:${number}`}>
          {shown}
        </a>
      )}
      <CopyButton text={shown} name={number === null ? 'the phone text' : shown} />
    </span>
  );
}
