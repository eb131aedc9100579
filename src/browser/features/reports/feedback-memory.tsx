import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import type { RejectCode } from '#domain/feedback/reject-reasons.ts';
import type { WrongThing } from '#domain/feedback/wrong-entry.ts';

/** What somebody has entered of a service and not sent yet. */
export interface Draft {
  readonly eventId: string;
  readonly reason: WrongThing | null;
  readonly note: string;
}

/** A reject reason that is on record. */
export interface Recorded {
  readonly eventId: string;
  readonly reason: RejectCode;
}

export interface Memory {
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly keepDraft: (serviceId: string, draft: Draft | null) => void;
  /** The reason that stands, by service. */
  readonly rejected: ReadonlyMap<string, Recorded>;
  readonly noteRejected: (serviceId: string, recorded: Recorded | null) => void;
  /** Goes on to the service after this one. */
  readonly chooseNext: (serviceId: string) => void;
}

const Context = createContext<Memory | null>(null);

export const useFeedbackMemory = (): Memory | null => use(Context);

interface FeedbackMemoryProps {
  /** Tells one answer from another: what was recorded for one is not shown with the next. */
  readonly searchNumber: number;
  readonly chooseNext: (serviceId: string) => void;
  readonly children: ReactNode;
}

const changed = <Value,>(
  map: ReadonlyMap<string, Value>,
  key: string,
  value: Value | null,
): ReadonlyMap<string, Value> => {
  const copy = new Map(map);
  if (value === null) copy.delete(key);
  else copy.set(key, value);
  return copy;
};

/** In the page's memory alone, for one patient: a draft outlives a search, and may hold what was refused. */
export function FeedbackMemory({ searchNumber, chooseNext, children }: FeedbackMemoryProps) {
  const [drafts, setDrafts] = useState<Memory['drafts']>(new Map());
  const [rejected, setRejected] = useState<Memory['rejected']>(new Map());
  const memory = useMemo(
    (): Memory => ({
      drafts,
      keepDraft: (serviceId, draft) => {
        setDrafts((known) => changed(known, serviceId, draft));
      },
      rejected: new Map(
        [...rejected]
          .filter(([key]) => key.startsWith(`${searchNumber} `))
          .map(([key, recorded]) => [key.slice(`${searchNumber} `.length), recorded]),
      ),
      noteRejected: (serviceId, recorded) => {
        setRejected((known) => changed(known, `${searchNumber} ${serviceId}`, recorded));
      },
      chooseNext,
    }),
    [drafts, rejected, searchNumber, chooseNext],
  );
  return <Context value={memory}>{children}</Context>;
}
