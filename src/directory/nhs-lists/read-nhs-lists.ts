import { compactPostcode, parsePostcode, type Postcode } from '#domain/geography/parse-postcode.ts';
import type { CatalogueLine } from '../catalogue/catalogue-line.ts';
import { readCsv } from '../files/read-csv.ts';
import type { Organisation } from './organisation.ts';
import { recogniseLists, type RecognisedFile } from './recognise-lists.ts';
import { writeLine, type ListedPlace } from './write-line.ts';

/** Where the directory's postcode table has them, by postcode: upper case, without space, as the table holds them. */
export type PlacePostcodes = (
  postcodes: readonly string[],
) => Promise<ReadonlyMap<string, ListedPlace>>;

/** What became of one record of a list. `source` is the file's name and the line on which the record starts. */
export type ListEntry =
  | {
      readonly ok: true;
      readonly source: string;
      readonly line: CatalogueLine;
      /** What was hard to read and how it was taken: to be reported, though the line may be loaded. */
      readonly doubts: readonly string[];
    }
  | { readonly ok: false; readonly source: string; readonly reason: string };

export interface NhsLists {
  readonly files: readonly { readonly file: string; readonly list: string }[];
  /** Files of the folder that are none of the lists. */
  readonly unrecognised: readonly string[];
  /** Read as they are asked for, once. */
  readonly entries: AsyncIterable<ListEntry>;
  /** How many records the lists themselves rule out (closed, say), by list and reason; whole once the entries are read. */
  readonly passedOver: ReadonlyMap<string, number>;
}

interface Listed {
  readonly source: string;
  readonly organisation: Organisation;
  readonly postcode: Postcode;
}

const BATCH = 500;

/**
 * Finds the open NHS lists in a folder and turns their organisations into lines of the services file, placed by postcode.
 * @throws what the file system throws, and csv-parse's `CsvError` at a quotation mark out of place
 */
export async function readNhsLists(
  folder: string,
  { placePostcodes }: { readonly placePostcodes: PlacePostcodes },
): Promise<NhsLists> {
  const { recognised, unrecognised } = await recogniseLists(folder);
  const passedOver = new Map<string, number>();
  return {
    files: recognised.map(({ file, list }) => ({ file, list })),
    unrecognised,
    entries: readEntries(recognised, passedOver, placePostcodes),
    passedOver,
  };
}

async function* readEntries(
  files: readonly RecognisedFile[],
  passedOver: Map<string, number>,
  placePostcodes: PlacePostcodes,
): AsyncGenerator<ListEntry> {
  const sourceOf = new Map<string, string>();
  let waiting: Listed[] = [];
  for (const file of files)
    for await (const read of readOrganisations(file, passedOver)) {
      if ('ok' in read) yield read;
      else waiting.push(read);
      if (waiting.length < BATCH) continue;
      yield* placeAll(waiting, placePostcodes, sourceOf);
      waiting = [];
    }
  yield* placeAll(waiting, placePostcodes, sourceOf);
}

async function* readOrganisations(
  { file, list, path, layout, hasHeader, read }: RecognisedFile,
  passedOver: Map<string, number>,
): AsyncGenerator<Listed | (ListEntry & { ok: false })> {
  let isHeader = hasHeader;
  for await (const record of readCsv(path, layout)) {
    if (isHeader) {
      isHeader = false;
      continue;
    }
    const source = `${file}:${record.line}`;
    const organisation = read(record);
    if (organisation.ok) yield toListed(source, organisation.value);
    else if (organisation.problem.isFault)
      yield { ok: false, source, reason: organisation.problem.reason };
    else {
      const key = `${list}: ${organisation.problem.reason}`;
      passedOver.set(key, (passedOver.get(key) ?? 0) + 1);
    }
  }
}

function toListed(
  source: string,
  organisation: Organisation,
): Listed | (ListEntry & { ok: false }) {
  const { odsCode, name, postcode: written } = organisation;
  if (odsCode === '' || name === '')
    return { ok: false, source, reason: `has no ${odsCode === '' ? 'ODS code' : 'name'}` };
  const postcode = parsePostcode(written);
  return postcode.ok
    ? { source, organisation, postcode: postcode.value }
    : { ok: false, source, reason: `the postcode is ${postcode.problem}` };
}

/** An organisation that is there already, or whose id another one has, is left out: the first stays, at every load. */
async function* placeAll(
  listed: readonly Listed[],
  placePostcodes: PlacePostcodes,
  sourceOf: Map<string, string>,
): AsyncGenerator<ListEntry> {
  if (listed.length === 0) return;
  const wanted = new Set(listed.map(({ postcode }) => compactPostcode(postcode)));
  const places = await placePostcodes([...wanted]);
  for (const { source, organisation, postcode } of listed) {
    const place = places.get(compactPostcode(postcode));
    if (place === undefined) {
      yield { ok: false, source, reason: `${postcode} is not in the postcode table` };
      continue;
    }
    const line = writeLine(organisation, postcode, place);
    const earlier = sourceOf.get(line.id);
    if (earlier === undefined) yield { ok: true, source, line, doubts: organisation.doubts };
    else yield { ok: false, source, reason: `service id ${line.id} is taken by ${earlier}` };
    if (earlier === undefined) sourceOf.set(line.id, source);
  }
}
