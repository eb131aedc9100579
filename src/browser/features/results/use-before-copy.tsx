import type { ReadableService } from '#contract/desk-api/found-service.ts';
import { type ReactNode, useCallback } from 'react';
import { useConfirm } from '../../ui/use-confirm.tsx';
import { nameOf } from './describe-service.ts';

/** Asked before anything is copied from a card; false leaves it uncopied. */
export type BeforeCopy = (service: ReadableService) => Promise<boolean>;

/** A red service may be used on judgement, never by accident: it asks first (hazard H09). Others are copied at once. */
export function useBeforeCopy(): {
  readonly dialog: ReactNode;
  readonly beforeCopy: BeforeCopy;
} {
  const { dialog, confirm } = useConfirm();
  const beforeCopy = useCallback(
    async (service: ReadableService) =>
      service.capacity.rating !== 'red' ||
      confirm({
        title: `${nameOf(service)} reports little or no capacity, or is temporarily closed`,
        text: 'Ring the service before you rely on it. Copy from it all the same?',
        confirmLabel: 'Copy all the same',
        cancelLabel: 'Do not copy',
      }),
    [confirm],
  );
  return { dialog, beforeCopy };
}
