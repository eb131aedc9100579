import { useSyncExternalStore } from 'react';

/** Whether a media query holds, for what style sheets alone cannot do. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (tell) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', tell);
      return () => {
        list.removeEventListener('change', tell);
      };
    },
    () => window.matchMedia(query).matches,
  );
}
