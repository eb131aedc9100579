import { accept, refuse, type Result } from '../result.ts';

declare const canonical: unique symbol;

/** A well-formed postcode, upper case with one space (`LS1 4AP`). Whether it exists is the directory's to say. */
export type Postcode = string & { readonly [canonical]: 'postcode' };

const SHAPE = /^(?:[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}|GIR0AA)$/i;
const INWARD_LENGTH = 3;

/** Reads a postcode in any case, with any or no spaces (non-breaking ones too). */
export function parsePostcode(text: string): Result<Postcode, 'missing' | 'malformed'> {
  const compact = text.replace(/[\s\u200B\u2060]/gu, '');
  if (compact === '') return refuse('missing');
  if (!SHAPE.test(compact)) return refuse('malformed');
  const upper = compact.toUpperCase();
  return accept(`${upper.slice(0, -INWARD_LENGTH)} ${upper.slice(-INWARD_LENGTH)}` as Postcode);
}

/** Without the space, as the directory's paths and tables hold it. */
export const compactPostcode = (postcode: Postcode): string => postcode.replace(' ', '');

/** The part before the space: the district, never a single street. */
export const outwardCode = (postcode: Postcode): string => postcode.slice(0, -INWARD_LENGTH - 1);
