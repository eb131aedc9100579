import { lazy } from 'react';
import { useIsLasting } from '../../api/use-is-lasting.ts';
import { LaterPart } from '../../ui/later-part.tsx';

const UpdateNotice = lazy(async () => {
  const { UpdateNotice: component } = await import('./update-notice.tsx');
  return { default: component };
});

const AFTER_PAINT = 1500;

/** What nobody waits for: fetched when the page has been painted and stands still. */
export function LaterParts() {
  const isTime = useIsLasting(true, AFTER_PAINT);
  return <LaterPart>{isTime && <UpdateNotice />}</LaterPart>;
}
