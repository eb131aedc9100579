import { lazy, Suspense, useEffect, useState } from 'react';
import { FaultBoundary } from '../../ui/fault-boundary.tsx';

const UpdateNotice = lazy(async () => {
  const { UpdateNotice: component } = await import('./update-notice.tsx');
  return { default: component };
});

const AFTER_PAINT = 1500;

/** What nobody waits for: fetched when the page has been painted and stands still. */
export function LaterParts() {
  const [isTime, setIsTime] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setIsTime(true);
    }, AFTER_PAINT);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <FaultBoundary fallback={null}>
      <Suspense fallback={null}>{isTime && <UpdateNotice />}</Suspense>
    </FaultBoundary>
  );
}
