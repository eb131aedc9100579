import { describeFurther } from './describe-further.ts';
import styles from './further-note.module.css';
import type { LookFurther } from './use-look-further.ts';

/** Keeps its line from the first moment on, so that nothing below it moves when the answer comes. */
export function FurtherNote({
  further,
  onShow,
}: {
  readonly further: LookFurther;
  readonly onShow: () => void;
}) {
  const { status } = further;
  if (status === 'notNeeded') return null;
  return (
    <p className={styles.note}>
      {describeFurther(further)}{' '}
      {status === 'failed' && (
        <button type="button" className="nhsuk-link" onClick={further.tryAgain}>
          Look again
        </button>
      )}
      {further.services.length > 0 && (
        <button type="button" className="nhsuk-link" onClick={onShow}>
          Go to them
        </button>
      )}
    </p>
  );
}
