import { describe, expect, it } from 'vitest';
import { answerFromList } from './public-holidays.ts';

describe('whether a date is a public holiday', () => {
  const answer = answerFromList(['2026-12-25', '2026-12-28', '2025-12-25']);

  it('is told by the list', () => {
    expect(answer('2026-12-25')).toBe(true);
    expect(answer('2026-12-24')).toBe(false);
  });

  it('is known to the end of the last year listed, and not beyond', () => {
    expect(answer('2026-12-31')).toBe(false);
    expect(answer('2027-01-01')).toBe('unknown');
  });

  it.each([['no list', null] as const, ['an empty list', []] as const])(
    'is not known from %s',
    (_what, dates) => {
      expect(answerFromList(dates)('2026-02-11')).toBe('unknown');
    },
  );
});
