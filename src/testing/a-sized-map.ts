import { vi } from 'vitest';

/** Gives the elements of jsdom, which lays nothing out, the size that Leaflet measures. */
export function sizeMaps(width: number, height: number): void {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(width);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(height);
}
