import { useSyncExternalStore } from 'react';

/** Whether a media query holds; true where the device cannot say, so queries are written for the wide screen. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (tell) => {
      const list = findMedia(query);
      list?.addEventListener('change', tell);
      return () => list?.removeEventListener('change', tell);
    },
    () => findMedia(query)?.matches ?? true,
  );
}

const findMedia = (query: string): MediaQueryList | undefined =>
  'matchMedia' in window ? window.matchMedia(query) : undefined;
