import { deskApiVersion, PAGE_VERSION_META, versionHeaders } from '#contract/desk-api/version.ts';

/**
 * How this page stands to what is served now. `newer`: another version is there and this one works on; `outdated`: the two no
 * longer understand each other; `incomplete`: a part of the page could not be fetched.
 */
export type PageState = 'current' | 'newer' | 'outdated' | 'incomplete';

const RANK: Readonly<Record<PageState, number>> = {
  current: 0,
  newer: 1,
  incomplete: 2,
  outdated: 3,
};

const readOwnVersion = (): string | null =>
  document.querySelector<HTMLMetaElement>(`meta[name="${PAGE_VERSION_META}"]`)?.content ?? null;

let state: PageState = 'current';
const listeners = new Set<() => void>();

/** A page does not become younger: only loading it again changes a state for the better. */
function worsen(next: PageState): void {
  if (RANK[next] <= RANK[state]) return;
  state = next;
  for (const tell of listeners) tell();
}

export const readPageState = (): PageState => state;

/** Tells of each change; returns the way to stop. */
export function onPageState(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** A part of this page is not there any more, or cannot be reached. */
export const notePartMissing = (): void => {
  worsen('incomplete');
};

/**
 * Reads from an answer by which version it was given.
 * @returns what an answer is worth that cannot be understood, or that keeps another promise than ours
 */
export function readVersion(headers: Headers) {
  const page = headers.get(versionHeaders.page);
  const api = headers.get(versionHeaders.api);
  // A list kept on this device says nothing of what is served.
  const isOther = page !== null && page !== (readOwnVersion() ?? page);
  if (isOther) worsen('newer');
  return {
    breaksPromise: api !== null && api !== deskApiVersion,
    toFault: <Fault extends string>(fault: Fault): Fault | 'outdated' =>
      isOther ? 'outdated' : fault,
  };
}

/** The two do not understand each other. */
export const noteOutdated = (): void => {
  worsen('outdated');
};
