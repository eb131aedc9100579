import { describe, expect, it } from 'vitest';
import { describeCapacity } from './describe-capacity.ts';

describe('decision 6: the words and shapes of capacity', () => {
  it.each([
    ['green', 'No pressure reported', 'circle'],
    ['amber', 'Low capacity reported', 'triangle'],
    ['red', 'Little or no capacity, or temporarily closed', 'square'],
  ] as const)('%s', (rating, label, shape) => {
    expect(describeCapacity(rating)).toEqual({ label, shortLabel: label, shape });
  });

  it('no rating is not green: it warns of what may still apply', () => {
    expect(describeCapacity(null)).toEqual({
      label: 'Capacity not reported in the last 24 hours: an earlier amber or red may still apply',
      shortLabel: 'Capacity not reported',
      shape: 'ring',
    });
  });
});
