import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { sessionQuery } from '../../api/queries.ts';
import { toDeskName } from '../signed-in-session.ts';
import { describeConnection } from './describe-connection.ts';
import styles from './connection.module.css';
import { useReached } from './use-reached.ts';
import { WaitForIt } from './wait-for-it.tsx';

/**
 * Offers to ask the question that found no connection once there is one. It goes with the failure that it stands in: a new
 * question, a new patient or the end of the session takes it away.
 */
export function BackOnline({ onBack }: { readonly onBack: () => void }) {
  const queryClient = useQueryClient();
  const [isWaiting, setIsWaiting] = useState(false);
  const hasAsked = useRef(false);
  useReached(isWaiting, () => {
    const { queryKey } = sessionQuery();
    const before = queryClient.getQueryData(queryKey);
    const carryOn = async () => {
      const session = await queryClient.query({ ...sessionQuery(), staleTime: 0 });
      // Whoever is there now may be someone else: this question is not theirs.
      if (hasAsked.current || before?.status !== 'signedIn' || session.status !== 'signedIn')
        return;
      if (toDeskName(before) !== toDeskName(session)) return;
      hasAsked.current = true;
      setIsWaiting(false);
      onBack();
    };
    void carryOn().catch(() => undefined);
  });
  return (
    <div className={styles.backOnline}>
      <p>{describeConnection()}</p>
      <WaitForIt isWaiting={isWaiting} onWait={setIsWaiting} />
    </div>
  );
}
