import { createContext, type ReactNode, use, useCallback, useEffect, useState } from 'react';
import styles from './notice.module.css';
import { usePatientView } from './patient-view.tsx';

const SHOWN_FOR = 8000;

interface Notice {
  readonly number: number;
  readonly text: string;
  /** How often the screen had been turned when this was told. */
  readonly turns: number;
}

const Tell = createContext<(text: string) => void>(() => undefined);

/** One place for short news of what a press has done: over the page, so that nothing moves, and told to those who listen. */
export function NoticeProvider({ children }: { readonly children: ReactNode }) {
  const { turns } = usePatientView();
  const [notice, setNotice] = useState<Notice | null>(null);
  const tell = useCallback(
    (text: string) => {
      setNotice((last) => ({ number: (last?.number ?? 0) + 1, text, turns }));
    },
    [turns],
  );
  useEffect(() => {
    if (notice === null) return undefined;
    const timer = setTimeout(() => {
      setNotice(null);
    }, SHOWN_FOR);
    return () => {
      clearTimeout(timer);
    };
  }, [notice]);
  // What was told before the screen was turned towards a patient may hold a clinician's number.
  const shown = notice?.turns === turns ? notice : null;
  return (
    <Tell value={tell}>
      {children}
      <p role="status" className={styles.notice}>
        {shown && (
          <span key={shown.number} dir="auto">
            {shown.text}
          </span>
        )}
      </p>
    </Tell>
  );
}

export const useNotice = (): ((text: string) => void) => use(Tell);
