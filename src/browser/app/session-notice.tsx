import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { sessionQuery, staySignedIn } from '../api/queries.ts';
import { useServerNow } from '../api/server-clock.tsx';
import styles from './session-notice.module.css';

const MINUTE = 60_000;

/** Two minutes' warning before the session ends, and the way to stay. */
export function SessionNotice({ endsAt }: { readonly endsAt: number }) {
  const queryClient = useQueryClient();
  const left = endsAt - useServerNow();
  const { mutate, isPending } = useMutation({
    mutationFn: staySignedIn,
    onSuccess: (session) => {
      queryClient.setQueryData(sessionQuery().queryKey, session);
    },
    onError: () => void queryClient.refetchQueries({ queryKey: sessionQuery().queryKey }),
  });
  useStayKey(() => {
    if (!isPending) mutate();
  });
  return (
    <div className={styles.warning} role="alert">
      You will be signed out in {describeTimeLeft(left)}, and the results will be taken away.{' '}
      <button
        type="button"
        className="nhsuk-link"
        disabled={isPending}
        aria-keyshortcuts="Alt+S"
        onClick={() => {
          mutate();
        }}
      >
        Stay signed in
      </button>{' '}
      or press Alt and S.
    </div>
  );
}

/** One key for hands that are typing: focus stays where it is, and no single character is taken from a field. */
function useStayKey(onPress: () => void): void {
  const press = useEffectEvent(onPress);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { altKey, ctrlKey, metaKey, shiftKey, code } = event;
      // By the place of the key: with Alt some keyboards write another letter.
      if (code !== 'KeyS' || !altKey || ctrlKey || metaKey || shiftKey) return;
      event.preventDefault();
      press();
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, []);
}

function describeTimeLeft(left: number): string {
  if (left < MINUTE) return 'less than a minute';
  return left < 1.5 * MINUTE ? 'about a minute' : 'about 2 minutes';
}
