import { describe, expect, it } from 'vitest';
import { readCaseId } from './case-id.ts';

describe('decision 14: a typed case id', () => {
  it.each([
    '9434765919',
    '943 476 5919',
    '943-476-5919',
    ' 943–476–5919 ',
    '943\u00A0476\u00A05919',
  ])('is refused when it looks like an NHS number: "%s"', (text) => {
    expect(readCaseId(text)).toEqual({ ok: false, problem: 'looksLikeNhsNumber' });
  });

  it.each([
    ['943476591', '943476591'],
    ['94347659190', '94347659190'],
    ['A943476591', 'A943476591'],
    [' desk 7 / 12 ', 'desk 7 / 12'],
    ['', ''],
  ])('is kept when "%s"', (text, caseId) => {
    expect(readCaseId(text)).toEqual({ ok: true, value: caseId });
  });
});
