import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import { loadFailedStyles } from './failed-styles.ts';
import { FaultBoundary } from './fault-boundary.tsx';
import { importAnew } from './import-anew.ts';

export interface FetchedPartProps<Props> {
  readonly props: Props;
  /** What stands in its place until it comes. */
  readonly meanwhile: ReactNode;
  /** What says that it did not come, and offers to try again. */
  readonly missing: (tryAgain: () => void) => ReactNode;
}

/**
 * A part of the screen whose code is fetched by itself, and again for as long as it failed. Kept once it is there: fetched ahead
 * of time, it is drawn at once and in one go.
 */
export function createFetchedPart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let ready: ComponentType<Props> | null = null;
  let hasFailed = false;
  const fetchNow = async () => {
    try {
      if (hasFailed) await loadFailedStyles();
      ready = await (hasFailed ? importAnew(load) : load());
      return { default: ready };
    } catch (error) {
      hasFailed = true;
      throw error;
    } finally {
      pending = null;
    }
  };
  let pending: ReturnType<typeof fetchNow> | null = null;
  // One at a time: a second import would not wait for the style sheets of the first.
  const fetchIt = () => (pending ??= fetchNow());
  // What failed stays failed, so that each attempt has a component of its own.
  const newAttempt = () => ({ Part: lazy(fetchIt), number: performance.now() });
  let latest = newAttempt();

  function FetchedPart({ props, meanwhile, missing }: FetchedPartProps<Props>) {
    const [{ Part, number }, setAttempt] = useState<{
      readonly Part: ComponentType<Props>;
      readonly number: number;
    }>(() => (ready ? { Part: ready, number: 0 } : latest));
    const tryAgain = () => {
      latest = newAttempt();
      setAttempt(latest);
    };
    return (
      <FaultBoundary key={number} fallback={missing(tryAgain)}>
        <Suspense fallback={meanwhile}>
          <Part {...props} />
        </Suspense>
      </FaultBoundary>
    );
  }
  return {
    FetchedPart,
    /** Nobody waits for it yet, so nobody is told when it fails. */
    fetchAhead: (): Promise<unknown> => fetchIt().catch(() => null),
  };
}
