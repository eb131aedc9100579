import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Modal by the browser's own means: it holds the focus, and gives it back to where it was. It can only do so while it
 * still stands in the page: a plain effect is undone too late.
 */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
    };
  }, []);
  return dialog;
}
