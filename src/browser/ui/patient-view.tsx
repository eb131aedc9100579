import { createContext, type ReactNode, use, useMemo, useState } from 'react';

export interface PatientView {
  /** True while the screen is turned towards a patient: nothing that is for clinicians only may be on it. */
  readonly isOn: boolean;
  /** How often the screen has been turned: what was said before a turn is not said again after it. */
  readonly turns: number;
  readonly turn: (isOn: boolean) => void;
}

const Current = createContext<PatientView>({ isOn: false, turns: 0, turn: () => undefined });

interface PatientViewProviderProps {
  /** Names the session: whoever signs in starts with the view off. */
  readonly sessionTag: string;
  readonly children: ReactNode;
}

/** Remembers, in the page's memory and for one session, whether the screen is turned towards a patient. */
export function PatientViewProvider({ sessionTag, children }: PatientViewProviderProps) {
  const [onInSession, setOnInSession] = useState<string | null>(null);
  const [turns, setTurns] = useState(0);
  const isOn = onInSession === sessionTag;
  const view = useMemo(
    () => ({
      isOn,
      turns,
      turn: (on: boolean) => {
        setTurns(turns + 1);
        setOnInSession(on ? sessionTag : null);
      },
    }),
    [isOn, turns, sessionTag],
  );
  return <Current value={view}>{children}</Current>;
}

export const usePatientView = (): PatientView => use(Current);
