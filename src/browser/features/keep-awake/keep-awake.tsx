import { useState } from 'react';
import styles from './keep-awake.module.css';
import { useWakeLock, type WakeLockState } from './use-wake-lock.ts';

/** A wish about this device and not about a person: it lasts as long as the page, and is kept nowhere. */
let isWished = true;

const words: Readonly<Record<WakeLockState, string>> = {
  free: 'off',
  held: 'on',
  refused: 'not allowed here',
};

interface KeepAwakeProps {
  /** True while results are on the screen; without them the device sleeps as it is set to. */
  readonly isShown: boolean;
}

/** Whether the screen stays on while results are shown, and the switch for it. */
export function KeepAwake({ isShown }: KeepAwakeProps) {
  const [isOn, setIsOn] = useState(isWished);
  const state = useWakeLock(isOn && isShown);
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      className={styles.switch}
      onClick={() => {
        isWished = !isOn;
        setIsOn(isWished);
      }}
    >
      Screen stays on <span className={styles.state}>{isOn && !isShown ? 'on' : words[state]}</span>
    </button>
  );
}
