import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import type { WrongThing } from '#domain/feedback/wrong-entry.ts';

/** What somebody has entered of a service and not sent yet. */
export interface Draft {
  readonly eventId: string;
  readonly reason: WrongThing | null;
  readonly note: string;
}

export interface Memory {
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly keepDraft: (serviceId: string, draft: Draft | null) => void;
  /** The event of the reason that was recorded last, by service. */
  readonly rejected: ReadonlyMap<string, string>;
  readonly noteRejected: (serviceId: string, eventId: string | null) => void;
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

/** In the page's memory alone. Drafts are about services and of no patient: they outlive a search. */
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
          .map(([key, eventId]) => [key.slice(`${searchNumber} `.length), eventId]),
      ),
      noteRejected: (serviceId, eventId) => {
        setRejected((known) => changed(known, `${searchNumber} ${serviceId}`, eventId));
      },
      chooseNext,
    }),
    [drafts, rejected, searchNumber, chooseNext],
  );
  return <Context value={memory}>{children}</Context>;
}
