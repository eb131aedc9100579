import { useEffect, useEffectEvent } from 'react';

/** A shortcut with Alt, by the place of its key (`KeyP`): with Alt held, some keyboards write another character there. */
export function useAltKey(code: string, onPress: () => void): void {
  const press = useEffectEvent(onPress);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      // With Ctrl it is AltGr, which writes characters.
      const isAltAlone = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      if (!isAltAlone || event.code !== code) return;
      event.preventDefault();
      press();
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  }, [code]);
}
