import { readGridPoint } from '#domain/geography/grid-bounds.ts';
import { compactPostcode, parsePostcode } from '#domain/geography/parse-postcode.ts';
import type { PostcodeRow } from '../catalogue/catalogue-line.ts';
import type { CsvRecord } from '../files/csv-records.ts';
import { matchHeader } from '../files/match-header.ts';

/** A row for the table, a reason to leave it out, or a fault. */
export type PostcodeRecord =
  | { readonly kind: 'row'; readonly row: PostcodeRow }
  | { readonly kind: 'leftOut' | 'wrong'; readonly reason: string };

export interface PostcodeLayout {
  readonly hasHeader: boolean;
  readonly read: (record: CsvRecord) => PostcodeRecord;
}

const withoutCoordinates = { kind: 'leftOut', reason: 'without coordinates' } as const;
const irishGrid = {
  kind: 'leftOut',
  reason: 'in Northern Ireland, whose coordinates are on another grid',
} as const;

/** Ended postcodes are kept: patients go on giving them. These files name no places, so the locality stays blank. */
function place(written: string, easting: string, northing: string): PostcodeRecord {
  const postcode = parsePostcode(written);
  if (!postcode.ok) return { kind: 'wrong', reason: `${JSON.stringify(written)} is no postcode` };
  if (postcode.value.startsWith('BT')) return irishGrid;
  const [east, north] = [Number(easting), Number(northing)];
  if (east === 0 || north === 0) return withoutCoordinates;
  const point = readGridPoint(east, north);
  return point !== null && Number.isInteger(east) && Number.isInteger(north)
    ? { kind: 'row', row: { postcode: compactPostcode(postcode.value), ...point, locality: '' } }
    : { kind: 'wrong', reason: `${easting}, ${northing} is not on the National Grid` };
}

/** "No coordinates" in the positional quality of OS Code-Point Open. */
const NO_COORDINATES = '90';
const CODE_POINT_COLUMNS = 10;

/** OS Code-Point Open: no header; postcode, quality, easting, northing and six codes. */
const codePointOpen: PostcodeLayout = {
  hasHeader: false,
  read: ({ cells }) => {
    const [postcode = '', quality = '', easting = '', northing = ''] = cells;
    if (cells.length !== CODE_POINT_COLUMNS)
      return { kind: 'wrong', reason: `${cells.length} columns instead of ${CODE_POINT_COLUMNS}` };
    return quality === NO_COORDINATES ? withoutCoordinates : place(postcode, easting, northing);
  },
};

/** The ONS Postcode Directory: columns by the names in its header, which differ by edition. */
const onsColumns = {
  postcode: 'pcds',
  easting: ['oseast1m', 'east1m'],
  northing: ['osnrth1m', 'north1m'],
} as const;

/** Judges a file by its first record; null when it is neither of the two. */
export function recogniseLayout(first: CsvRecord): PostcodeLayout | null {
  const columns = matchHeader(first, onsColumns);
  if (columns.ok)
    return {
      hasHeader: true,
      read: (record) => {
        const { postcode, easting, northing } = columns.value(record);
        return place(postcode, easting, northing);
      },
    };
  const isCodePoint =
    first.cells.length === CODE_POINT_COLUMNS && first.cells.slice(1, 4).every(isNumber);
  return isCodePoint ? codePointOpen : null;
}

const isNumber = (text: string) => /^\d+$/.test(text);
