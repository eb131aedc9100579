import { vi } from 'vitest';

/** Gives jsdom, which has none, a light screen of a size: as much of media queries as the page asks for. */
export function standBeforeScreen(width: number, height: number): void {
  const isMet = (condition: string): boolean => {
    const [, bound, side, pixels] = /\((min|max)-(width|height): (\d+)px\)/.exec(condition) ?? [];
    if (bound === undefined)
      return condition === `(orientation: ${height >= width ? 'portrait' : 'landscape'})`;
    const difference = (side === 'width' ? width : height) - Number(pixels);
    return bound === 'min' ? difference >= 0 : difference <= 0;
  };
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.split(', ').some((part) => part.split(' and ').every(isMet)),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
}
