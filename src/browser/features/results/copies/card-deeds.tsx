import { serviceQuery } from '#browser/api/queries.ts';
import { recordDeed } from '#browser/api/record-deed.ts';
import { readServerTime } from '#browser/api/server-time.ts';
import type { ReadableService } from '#contract/desk-api/found-service.ts';
import { judgeReportedCapacity } from '#domain/capacity/judge-capacity.ts';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useRef, useState } from 'react';
import { useNotice } from '../../../ui/notice.tsx';
import { usePatientView } from '../../../ui/patient-view.tsx';
import { type PrintSheet, usePrintSheet } from '../../../ui/print-sheet.tsx';
import { useConfirm } from '../../../ui/use-confirm.tsx';
import { nameOf } from '../describe-service.ts';
import { DeedFailure, type FailedDeed } from './deed-failure.tsx';
import { writeToClipboard } from './write-to-clipboard.ts';

export interface TextToCopy {
  readonly text: string;
  /** What is said to have been copied. */
  readonly what: string;
}

interface CardDeeds {
  /** Asked for the text at the last moment, so that it says how things stand then. */
  readonly copy: (make: () => TextToCopy) => void;
  readonly print: (make: () => PrintSheet) => void;
}

const Deeds = createContext<CardDeeds | null>(null);

/** Null outside a card, where nothing can be copied. */
export const useCardDeeds = (): CardDeeds | null => use(Deeds);

interface CardDeedsProviderProps {
  readonly service: ReadableService;
  readonly children: ReactNode;
}

/**
 * Copying and printing from one card: a service that is red asks first, and nothing leaves the page before the audit
 * trail has it.
 */
export function CardDeedsProvider({ service, children }: CardDeedsProviderProps) {
  const queryClient = useQueryClient();
  const { turns } = usePatientView();
  const { dialog, confirm } = useConfirm();
  const [tell, printSheet] = [useNotice(), usePrintSheet()];
  const [failed, setFailed] = useState<FailedDeed | null>(null);
  const isBusy = useRef(false);

  const perform = async (verb: Verb, deed: () => Promise<FailedDeed['failure'] | null>) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setFailed(null);
    try {
      if (isRed(service, queryClient) && !(await confirm(questionBefore(verb, service)))) return;
      const failure = await deed();
      setFailed(failure && { failure, turns });
    } finally {
      isBusy.current = false;
    }
  };
  const deeds: CardDeeds = {
    copy: (make) =>
      void perform('copy', async () => {
        const { text, what } = make();
        const failure = await copyRecorded(service, text);
        if (failure === null) tell(`Copied ${what}`);
        return failure;
      }),
    print: (make) =>
      void perform('print', async () => {
        if (!(await isRecorded(recordDeed({ kind: 'print', serviceIds: [service.serviceId] }))))
          return { kind: 'unrecorded', verb: 'print' };
        printSheet(make());
        return null;
      }),
  };
  return (
    <Deeds value={deeds}>
      {children}
      {failed?.turns === turns && (
        <DeedFailure
          failure={failed.failure}
          onClose={() => {
            setFailed(null);
          }}
        />
      )}
      {dialog}
    </Deeds>
  );
}

type Verb = 'copy' | 'print';

const isRecorded = (recorded: Promise<unknown>): Promise<boolean> =>
  recorded.then(
    () => true,
    () => false,
  );

async function copyRecorded(
  { serviceId }: ReadableService,
  text: string,
): Promise<FailedDeed['failure'] | null> {
  const recorded = recordDeed({ kind: 'copy', serviceIds: [serviceId] });
  try {
    await writeToClipboard(text, recorded);
    return null;
  } catch {
    return (await isRecorded(recorded))
      ? { kind: 'denied', text }
      : { kind: 'unrecorded', verb: 'copy' };
  }
}

/** By the list or by the detail record, where it has come: the one that is red decides. */
function isRed(service: ReadableService, queryClient: QueryClient): boolean {
  const detail = queryClient.getQueryData(serviceQuery(service.serviceId).queryKey)?.service;
  const records = detail?.kind === 'service' ? [service, detail] : [service];
  return records.some(
    ({ capacity }) => judgeReportedCapacity(capacity, readServerTime()).rating === 'red',
  );
}

const questionBefore = (verb: Verb, service: ReadableService) => ({
  title: `${nameOf(service)} reports little or no capacity, or is temporarily closed`,
  text: `It may not be able to help this patient. Ring it first, or choose another service, before you ${verb} its details.`,
  confirmLabel: verb === 'copy' ? 'Copy all the same' : 'Print all the same',
  cancelLabel: verb === 'copy' ? 'Do not copy' : 'Do not print',
});
