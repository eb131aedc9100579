import { straightLine } from '#domain/geography/straight-line.ts';
import { toGridPoint } from '#domain/geography/to-grid-point.ts';
import { groupForScreen } from '#domain/service/screen-groups.ts';
import { aFoundService, aSearchAnswer } from '#testing/a-found-service.ts';
import { standBeforeScreen } from '#testing/a-screen.ts';
import { sizeMaps } from '#testing/a-sized-map.ts';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { latLng } from 'leaflet';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ServiceMap } from './service-map.tsx';

beforeEach(() => {
  standBeforeScreen(1440, 900);
  sizeMaps(800, 600);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const toMiles: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅛': 0.125 };
const readMiles = (label: string): number =>
  toMiles[label.charAt(0)] ??
  Number.parseInt(label, 10) + (toMiles[/\d([½¼¾])/.exec(label)?.[1] ?? ''] ?? 0);

const show = (miles: number) => {
  const { patient } = aSearchAnswer([]);
  const place = { latitude: (patient?.place.latitude ?? 0) + miles / 69, longitude: -1.5478 };
  const answer = aSearchAnswer([aFoundService({ place })]);
  render(
    <ServiceMap
      {...{ answer, groups: groupForScreen(answer.services) }}
      {...{ now: answer.checkedAt, openAt: answer.checkedAt, isPublicHoliday: () => false }}
      {...{ chosenId: null, onChoose: () => undefined, onShow: () => undefined }}
      {...{ tiles: null, pictures: new Map(), onShowInList: null, area: null }}
    />,
  );
};

/** Pixels a mile, by each ring as it is drawn: `M x,y a r,r …`. */
const ringsAsDrawn = () =>
  screen.getAllByText(/^[\d½¼¾⅛⅜⅝⅞]+ miles?$/).flatMap((label) => {
    if (label.closest('.leaflet-marker-pane') === null) return [];
    return [readMiles(label.textContent)];
  });

const radii = () =>
  [...document.querySelectorAll('path')].flatMap((path) => {
    const drawn = /^M[^a]+a([\d.]+),([\d.]+)/.exec(path.getAttribute('d') ?? '');
    return drawn ? [[Number(drawn[1]), Number(drawn[2])] as const] : [];
  });

const scale = () => {
  const bar = screen
    .getAllByText(/^[\d½¼⅛]+ miles?$/)
    .find((element) => element.closest('.leaflet-marker-pane') === null);
  return Number.parseFloat(bar?.style.width ?? '') / readMiles(bar?.textContent ?? '');
};

describe('Distance rings', () => {
  it.each([0.8, 3, 12])(
    'are as wide as their labels say, by the scale bar, for a service %f miles away',
    async (miles) => {
      show(miles);
      await userEvent.click(screen.getByRole('button', { name: 'Show all on the map' }));
      expect(radii()).toEqual([]);
      await userEvent.click(screen.getByRole('button', { name: 'Distance rings' }));
      const [labelled, drawn] = [ringsAsDrawn(), radii()];
      expect(labelled).toHaveLength(3);
      expect(drawn).toHaveLength(3);
      for (const [index, [across, down]] of drawn.entries()) {
        const perMile = Math.max(across, down) / (labelled[index] ?? 0);
        // The bar's width is in whole pixels.
        expect(perMile / scale()).toBeCloseTo(1, 1);
        expect(Math.abs(perMile / scale() - 1)).toBeLessThan(0.03);
      }
      screen.getByText(/straight-line miles from LS1 4AP/);
      await userEvent.click(screen.getByRole('button', { name: 'Distance rings' }));
      expect(radii()).toEqual([]);
    },
  );

  it('agree with the straight-line miles of the list to one in two hundred', () => {
    const centre = { latitude: 53.7965, longitude: -1.5478 };
    const from = toGridPoint(centre);
    for (const [north, east] of [
      [0.2, 0],
      [0, 0.3],
      [-0.2, 0.1],
      [0.05, -0.4],
    ] as const) {
      const place = { latitude: centre.latitude + north, longitude: centre.longitude + east };
      const listed = straightLine(from, toGridPoint(place));
      const onMap = latLng(centre.latitude, centre.longitude).distanceTo([
        place.latitude,
        place.longitude,
      ]);
      expect(Math.abs(onMap / listed - 1)).toBeLessThan(0.005);
    }
  });
});
