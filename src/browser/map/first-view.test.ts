import { aFoundService, aSearchAnswer } from '#testing/a-found-service.ts';
import { describe, expect, it } from 'vitest';
import { choosePlacesInFirstView } from './first-view.ts';

const { patient } = aSearchAnswer([]);
const pin = (distance: number) => {
  const place = { latitude: 53.8 + distance / 69, longitude: -1.5 };
  return { number: 1, place, service: aFoundService({ distance, place }) };
};

describe('The first view of the map', () => {
  it('holds the patient and the nearest services', () => {
    const pins = [pin(0.4), pin(1.2), pin(2)];
    expect(choosePlacesInFirstView(patient, pins)).toEqual([
      patient?.place,
      ...pins.map(({ place }) => place),
    ]);
  });

  it('does not widen for a straggler', () => {
    const straggler = pin(60);
    const places = choosePlacesInFirstView(patient, [pin(0.4), pin(0.5), pin(1.2), straggler]);
    expect(places).not.toContain(straggler.place);
  });

  it('follows the services when all of them are far away', () => {
    const pins = [pin(31), pin(33)];
    expect(choosePlacesInFirstView(patient, pins)).toHaveLength(3);
  });

  it('is the search box when nothing was found', () => {
    expect(choosePlacesInFirstView(patient, [])).toEqual(patient?.searchBox);
    expect(choosePlacesInFirstView(null, [])).toEqual([]);
  });
});
