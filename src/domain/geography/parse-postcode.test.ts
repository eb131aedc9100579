import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactPostcode, outwardCode, parsePostcode } from './parse-postcode.ts';

describe('a postcode', () => {
  it.each([
    ['LS1 4AP', 'LS1 4AP'],
    ['ls1 4ap', 'LS1 4AP'],
    ['LS14AP', 'LS1 4AP'],
    ['LS14 4AP', 'LS14 4AP'],
    ['  l s 1 4 a p ', 'LS1 4AP'],
    ['LS1\u00A04AP', 'LS1 4AP'],
    ['LS1\u202F4AP\u200B', 'LS1 4AP'],
    ['m11ae', 'M1 1AE'],
    ['B33 8TH', 'B33 8TH'],
    ['CR2 6XH', 'CR2 6XH'],
    ['DN55 1PT', 'DN55 1PT'],
    ['W1A 1HQ', 'W1A 1HQ'],
    ['EC1A 1BB', 'EC1A 1BB'],
    ['gir 0aa', 'GIR 0AA'],
  ])('written "%s" is %s', (text, postcode) => {
    expect(parsePostcode(text)).toEqual({ ok: true, value: postcode });
  });

  it.each(['', '   ', '\u00A0'])('is missing from "%s"', (text) => {
    expect(parsePostcode(text)).toEqual({ ok: false, problem: 'missing' });
  });

  it.each(['LS1', 'LS1 4', 'LS1 4A', 'LS1 AAP', '1LS 4AP', 'LS1 4AP 2', 'LSS1 4AP', '0', 'ß1 4AP'])(
    'is malformed when "%s"',
    (text) => {
      expect(parsePostcode(text)).toEqual({ ok: false, problem: 'malformed' });
    },
  );

  it('is read the same however its letters and spaces are written', () => {
    const anyCompact = fc.stringMatching(/^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$/);
    fc.assert(
      fc.property(anyCompact, fc.nat(), fc.boolean(), (compact, place, isLower) => {
        const cut = place % compact.length;
        const spaced = `${compact.slice(0, cut)} ${compact.slice(cut)}`;
        const read = parsePostcode(isLower ? spaced.toLowerCase() : spaced);
        expect(read.ok && compactPostcode(read.value)).toBe(compact);
        expect(read.ok && `${outwardCode(read.value)} ${compact.slice(-3)}`).toBe(
          read.ok && read.value,
        );
      }),
    );
  });
});
