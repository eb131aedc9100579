import { describe, expect, it } from 'vitest';
import { chooseRings } from './choose-rings.ts';

const labels = (reach: number) => chooseRings(reach).map(({ label }) => label);

describe('distance rings', () => {
  it('are three, a round step apart, that fit on the map', () => {
    expect(labels(3.2)).toEqual(['1 mile', '2 miles', '3 miles']);
    expect(labels(20)).toEqual(['5 miles', '10 miles', '15 miles']);
    expect(labels(200)).toEqual(['50 miles', '100 miles', '150 miles']);
  });

  it('are counted in halves, quarters and eighths of a mile close by', () => {
    expect(labels(2.9)).toEqual(['½ mile', '1 mile', '1½ miles']);
    expect(labels(1)).toEqual(['¼ mile', '½ mile', '¾ mile']);
    expect(labels(0.1)).toEqual(['⅛ mile', '¼ mile', '⅜ mile']);
  });
});
