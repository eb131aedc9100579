/** Closely written: whatever letters it has. No postcode ends in M, so that "M1 9am" is a ward and a time. */
const CLOSE =
  /(?<![\p{L}\d])[A-Z]{1,2}\d[A-Z\d]?[\s\p{Pd}.,_/]{0,4}\d(?![AP]M)[A-Z]{2}(?![\p{L}\d])/iu;

/** The areas of the United Kingdom, and ZZ of those without an address. */
const AREAS =
  'A[BL]|B[ABDHLNRST]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|L[ADELNSU]?|' +
  'M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE|ZZ';

const GAP = String.raw`[\s\p{Pd}.,_/]{0,3}`;

/** Letter by letter: then only where there are such postcodes, or "at 12 2nd floor" would be one. */
const SPACED = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${AREAS.replaceAll(/([A-Z])(\[[A-Z]+\]\??|[A-Z])/g, `$1${GAP}$2`)})` +
    String.raw`${GAP}\d(?:${GAP}[A-Z\d])?${GAP}\d${GAP}(?![AP]${GAP}M)[ABD-HJLNP-UW-Z]${GAP}[ABD-HJLNP-UW-Z](?![\p{L}\d])`,
  'iu',
);

/** Whether a full postcode stands in a text. A district such as LS1 is none. */
export const findPostcode = (text: string): boolean =>
  CLOSE.test(text) || SPACED.test(text) || /\bGIR\s*0\s*AA\b/i.test(text);
