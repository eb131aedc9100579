import { useEffect, useEffectEvent } from 'react';

/** As long as a session lasts: nobody's session ends here, and a patient's details must not stand for ever. */
const QUARTER_OF_AN_HOUR = 15 * 60_000;
const SIGNS_OF_WORK = ['keydown', 'pointerdown'] as const;

export function useClearedWhenIdle(onIdle: () => void): void {
  const clear = useEffectEvent(onIdle);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const begin = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        clear();
      }, QUARTER_OF_AN_HOUR);
    };
    begin();
    for (const sign of SIGNS_OF_WORK) window.addEventListener(sign, begin, true);
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS_OF_WORK) window.removeEventListener(sign, begin, true);
    };
  }, []);
}
