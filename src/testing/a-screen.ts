import { vi } from 'vitest';

/** Gives jsdom, which has none, a screen of a size: as much of media queries as the page asks for. */
export function standBeforeScreen(width: number, height: number): void {
  const isMet = (feature: string, least: string) =>
    (feature === 'width' ? width : height) >= Number(least);
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: [...query.matchAll(/\(min-(width|height): (\d+)px\)/g)].every(([, feature, least]) =>
      isMet(feature ?? '', least ?? ''),
    ),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
}
