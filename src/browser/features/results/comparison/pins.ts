import { createContext, use, useMemo, useState } from 'react';

/** More would not stand side by side. */
export const MOST_PINNED = 4;

export interface Pin {
  readonly serviceId: string;
  /** Known even when the service is among the results no more. */
  readonly name: string;
}

/** The services that are to be compared, and whether they are being compared. */
export interface Pins {
  readonly pinned: readonly Pin[];
  readonly isComparing: boolean;
  /** Pins, or unpins what is pinned already; false where there was no room. */
  readonly toggle: (pin: Pin) => boolean;
  readonly compare: (isComparing: boolean) => void;
  readonly unpinAll: () => void;
}

const NONE: readonly Pin[] = [];

/** Remembers them in the page's memory, for as long as the answer on the screen is about the same question. */
export function usePins(): Pins {
  const [pinned, setPinned] = useState(NONE);
  const [isComparing, setIsComparing] = useState(false);
  return useMemo(
    () => ({
      pinned,
      isComparing,
      toggle: (pin) => {
        const others = pinned.filter(({ serviceId }) => serviceId !== pin.serviceId);
        const isPinned = others.length < pinned.length;
        if (!isPinned && pinned.length >= MOST_PINNED) return false;
        setPinned(isPinned ? others : [...pinned, pin]);
        return true;
      },
      compare: setIsComparing,
      unpinAll: () => {
        setPinned(NONE);
        setIsComparing(false);
      },
    }),
    [pinned, isComparing],
  );
}

/** Null outside the results. */
export const PinsContext = createContext<Pins | null>(null);

export const useCardPins = (): Pins | null => use(PinsContext);
