import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { ConfirmDialog, type ConfirmQuestion } from './confirm-dialog.tsx';

interface Asking {
  readonly question: ConfirmQuestion;
  readonly answer: (isConfirmed: boolean) => void;
}

/**
 * A question that stops a person before a deed. `confirm` opens it and resolves to true for yes; anything else, Escape and
 * the removal of the screen included, is no. Put `dialog` anywhere in what the component draws.
 */
export function useConfirm(): {
  readonly dialog: ReactNode;
  readonly confirm: (question: ConfirmQuestion) => Promise<boolean>;
} {
  const [asking, setAsking] = useState<Asking | null>(null);
  const open = useRef<Asking | null>(null);

  const settle = useCallback((isConfirmed: boolean) => {
    open.current?.answer(isConfirmed);
    open.current = null;
    setAsking(null);
  }, []);
  const confirm = useCallback(
    (question: ConfirmQuestion) =>
      new Promise<boolean>((answer) => {
        open.current?.answer(false);
        open.current = { question, answer };
        setAsking(open.current);
      }),
    [],
  );
  useEffect(
    () => () => {
      open.current?.answer(false);
    },
    [],
  );
  const dialog = asking && <ConfirmDialog question={asking.question} onAnswer={settle} />;
  return { dialog, confirm };
}
