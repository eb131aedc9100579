import { accept, refuse, type Result } from '../result.ts';

const TEN_DIGITS = /^\d{10}$/;

/** The caller's own reference, trimmed. Ten digits may be an NHS number and are refused (decision 14). */
export function readCaseId(text: string): Result<string, 'looksLikeNhsNumber'> {
  const withoutSeparators = text.replace(/[\s\p{Dash_Punctuation}]/gu, '');
  return TEN_DIGITS.test(withoutSeparators) ? refuse('looksLikeNhsNumber') : accept(text.trim());
}
