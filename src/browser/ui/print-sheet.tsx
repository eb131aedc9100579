import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { usePatientView } from './patient-view.tsx';
import styles from './print-sheet.module.css';

export interface PrintSheet {
  readonly content: ReactNode;
  readonly isForClinicians: boolean;
}

const Print = createContext<(sheet: PrintSheet) => void>(() => undefined);

interface PrintSheetProviderProps {
  /** What every page must say of its data, as every screen does; null for the real thing. */
  readonly notice: string | null;
  readonly children: ReactNode;
}

/** Prints one page in place of the screen. The page exists for the time of printing only. */
export function PrintSheetProvider({ notice, children }: PrintSheetProviderProps) {
  const [sheet, setSheet] = useState<PrintSheet | null>(null);
  const { isOn } = usePatientView();
  const printed = sheet?.isForClinicians === true && isOn ? null : sheet;
  useEffect(() => {
    if (printed === null) return undefined;
    const remove = () => {
      setSheet(null);
    };
    window.addEventListener('afterprint', remove);
    window.print();
    return () => {
      window.removeEventListener('afterprint', remove);
    };
  }, [printed]);
  return (
    <Print value={setSheet}>
      {children}
      {printed && (
        <div className={styles.sheet}>
          {notice !== null && <strong className={styles.notice}>{notice}</strong>}
          {printed.content}
        </div>
      )}
    </Print>
  );
}

export const usePrintSheet = (): ((sheet: PrintSheet) => void) => use(Print);
