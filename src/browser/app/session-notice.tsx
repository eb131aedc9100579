import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sessionQuery, staySignedIn } from '../api/queries.ts';
import { useServerNow } from '../api/server-clock.tsx';
import { useShortcut, useShortcutRegistry } from '../ui/shortcuts.ts';
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
  const { areOn } = useShortcutRegistry();
  // Focus stays where it is: hands may be typing.
  useShortcut('staySignedIn', () => {
    if (!isPending) mutate();
  });
  return (
    <div className={styles.warning} data-over-foot role="alert">
      You will be signed out in {describeTimeLeft(left)}, and the results will be taken away.{' '}
      <button
        type="button"
        className="nhsuk-link"
        disabled={isPending}
        aria-keyshortcuts={areOn ? 'Alt+S' : undefined}
        onClick={() => {
          mutate();
        }}
      >
        Stay signed in
      </button>
      {areOn && ' or press Alt and S.'}
    </div>
  );
}

function describeTimeLeft(left: number): string {
  if (left < MINUTE) return 'less than a minute';
  return left < 1.5 * MINUTE ? 'about a minute' : 'about 2 minutes';
}
