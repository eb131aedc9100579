import type { RejectCode } from '#domain/feedback/reject-reasons.ts';

/** The one key of each reason while the focus is among them: a letter that stands in its words. */
export const rejectKeys: Readonly<Record<RejectCode, string>> = {
  21: 't',
  26: 'c',
  40: 'e',
  41: 'h',
  42: 'd',
  22: 'p',
  24: 'r',
  27: 'n',
  31: 'a',
  32: 's',
  23: 'l',
  99: 'o',
};
