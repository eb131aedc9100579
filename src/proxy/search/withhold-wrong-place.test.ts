import { aFoundService } from '#testing/a-found-service.ts';
import { describe, expect, it } from 'vitest';
import { withholdWrongPlace } from './withhold-wrong-place.ts';

const leeds = { latitude: 53.7965, longitude: -1.5478 };
const patient = { postcode: 'LS1 4AP', locality: 'Leeds', place: leeds, searchBox: [] };
const near = { latitude: 53.7955, longitude: -1.5376 };
const bradford = { latitude: 53.7938, longitude: -1.7564 };

describe('a pin', () => {
  it('stands where the directory’s own distance leads', () => {
    const service = aFoundService({ place: near, distance: 0.4 });
    expect(withholdWrongPlace(service, patient)).toEqual(service);
  });

  it('is withheld where the place contradicts that distance; the service stays', () => {
    const service = aFoundService({ place: bradford, distance: 0.4 });
    expect(withholdWrongPlace(service, patient)).toEqual({ ...service, place: null });
  });

  it('stands where nothing can be compared', () => {
    const service = aFoundService({ place: bradford, distance: 0.4 });
    expect(withholdWrongPlace(service, null)).toEqual(service);
    const undistanced = aFoundService({ place: bradford, distance: null });
    expect(withholdWrongPlace(undistanced, patient)).toEqual(undistanced);
    const unplaced = aFoundService({ place: null, distance: 0.4 });
    expect(withholdWrongPlace(unplaced, patient)).toEqual(unplaced);
  });
});
