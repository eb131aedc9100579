/** Controls, and the signs that turn the direction of all that follows. */
const UNRULY = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu;

/** The directory's text for a line of ours: whatever stands in it, it cannot begin another line or turn one round. */
export const asOneLine = (text: string): string =>
  text.replace(UNRULY, ' ').replace(/\s+/g, ' ').trim();
