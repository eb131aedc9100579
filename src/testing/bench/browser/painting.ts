import type { Page } from '@playwright/test';

const ROUNDS = 5;

const median = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? NaN;

export async function repeat(measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await measure());
  return median(times);
}

declare global {
  interface Window {
    /** Resolves with the moment at which the page had been painted with at least so many of these, and the last key. */
    awaitPainted: (selector: string, count: number) => Promise<{ at: number; keyAt: number }>;
  }
}

/** Installs the stopwatch; call before the page is opened. */
export const installStopwatch = (page: Page) =>
  page.addInitScript(() => {
    let keyAt = 0;
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        keyAt = timeStamp;
      },
      { capture: true },
    );
    window.awaitPainted = (selector, count) =>
      new Promise((resolve) => {
        const areFewer = () => document.querySelectorAll(selector).length < count;
        // Those of the list before do not count: they must have gone first.
        let isDue = areFewer();
        const look = () => {
          isDue ||= areFewer();
          if (!isDue || areFewer()) return;
          observer.disconnect();
          // The turn after the next frame's callbacks: by then it has been painted, and what else waits has not begun.
          requestAnimationFrame(() => {
            void scheduler.postTask(
              () => {
                resolve({ at: performance.now(), keyAt });
              },
              { priority: 'user-blocking' },
            );
          });
        };
        const observer = new MutationObserver(look);
        observer.observe(document, { childList: true, subtree: true });
      });
  });
