import { toGridPoint } from '#domain/geography/to-grid-point.ts';
import { standBeforeScreen } from '#testing/a-screen.ts';
import { sizeMaps } from '#testing/a-sized-map.ts';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { MapContainer } from 'react-leaflet';
import { drawFineGrid } from './fine-grid-lines.ts';
import { OutlineLayer } from './outline-layer.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const places = [
  ['Leeds', 53.8, -1.55],
  ['Penzance', 50.12, -5.54],
  ['Dover', 51.13, 1.31],
  ['Berwick-upon-Tweed', 55.77, -2.0],
] as const;

it.each(places)('the lines near %s lie where the grid has them', (_, latitude, longitude) => {
  const box = { south: latitude, north: latitude + 0.02, west: longitude, east: longitude + 0.03 };
  for (const perKilometre of [1, 10] as const) {
    const { crossings } = drawFineGrid(box, perKilometre);
    expect(crossings.length).toBeGreaterThanOrEqual(perKilometre === 1 ? 9 : 400);
    const apart = 1000 / perKilometre;
    const circle = perKilometre === 1 ? 100 : 1000;
    for (const { name, point } of crossings) {
      const { easting, northing } = toGridPoint({ latitude: point[0], longitude: point[1] });
      for (const [index, metres] of [easting, northing].entries()) {
        const line = Math.round(metres / apart);
        expect(Math.abs(metres - line * apart)).toBeLessThanOrEqual(15);
        expect(Number(name.split(' ')[index])).toBe(line % circle);
      }
    }
    const inside = crossings.filter(
      ({ point: [lat, long] }) =>
        lat > box.south && lat < box.north && long > box.west && long < box.east,
    );
    expect(inside.length, 'in sight').toBeGreaterThan(0);
  }
});

it('no line is drawn where the grid of England ends', () => {
  const atlantic = { south: 50, north: 50.1, west: -11, east: -10.9 };
  expect(drawFineGrid(atlantic, 1).crossings).toEqual([]);
});

const names = () => screen.queryAllByText(/^\d\d \d\d$/);

it.each([
  [14, 20],
  [11, 0],
] as const)('at zoom %i the map names its squares: at least %i', async (zoom, least) => {
  standBeforeScreen(1440, 900);
  sizeMaps(800, 600);
  render(
    <MapContainer center={[53.8, -1.55]} zoom={zoom}>
      <OutlineLayer />
    </MapContainer>,
  );
  await screen.findByText('Leeds');
  if (least > 0) expect(names().length).toBeGreaterThanOrEqual(least);
  else expect(names()).toEqual([]);
});
