import type { CatalogueLine } from '#directory/catalogue/catalogue-line.ts';
import { toProfileRows, toReferralRows } from '#directory/catalogue/to-rows.ts';
import type { GridPoint } from '#domain/geography/grid-point.ts';
import { firstFrom } from './chance.ts';

/** What a search in posting lists is given, all of it read and looked up before. */
export interface ListSearch {
  readonly pair: string;
  readonly centre: GridPoint;
  /** Half the side of the box, in metres. */
  readonly reach: number;
  readonly role: number;
  readonly age: number;
  readonly gender: number;
  readonly practice: number | null;
  readonly numberPerType: number;
}

interface Entry {
  readonly easting: number;
  readonly northing: number;
  readonly service: number;
  readonly type: number;
  readonly roles: number;
  readonly ages: number;
  readonly genders: number;
  readonly restricted: number;
}

interface Found {
  readonly service: number;
  readonly type: number;
  readonly square: number;
  readonly isLinked: boolean;
}

/** The least that a search can cost: for each symptom pair its services in memory, from west to east, without a database. */
export interface PostingLists {
  /** Service ids in the order of the answer. */
  readonly search: (search: ListSearch) => readonly number[];
  readonly sizeOf: (pair: string) => number;
}

interface List {
  readonly eastings: Int32Array;
  readonly entries: readonly Entry[];
}

export function createPostingLists(lines: Iterable<CatalogueLine>): PostingLists {
  const collected = new Map<string, Entry[]>();
  const referrals = new Map<number, Set<number>>();
  for (const line of lines) {
    collect(line, collected);
    for (const { practice_id, service_id } of toReferralRows(line)) {
      const linked = referrals.get(practice_id) ?? new Set();
      referrals.set(practice_id, linked.add(service_id));
    }
  }
  const lists = new Map([...collected].map(([pair, entries]) => [pair, toList(entries)]));
  const nobody = new Set<number>();
  return {
    search: (search) => {
      const linked = referrals.get(search.practice ?? 0) ?? nobody;
      return present(select(lists.get(search.pair), search, linked), search.numberPerType);
    },
    sizeOf: (pair) => lists.get(pair)?.entries.length ?? 0,
  };
}

/** One entry of a service stands in the lists of all its pairs. */
function collect(line: CatalogueLine, collected: Map<string, Entry[]>): void {
  let entry: Entry | undefined;
  for (const row of toProfileRows(line)) {
    entry ??= {
      easting: row.easting,
      northing: row.northing,
      service: row.service_id,
      type: row.type_id,
      roles: row.role_mask,
      ages: row.age_mask,
      genders: row.gender_mask,
      restricted: Number(row.restricted),
    };
    const pair = `${row.sg_id}=${row.sd_id}`;
    const entries = collected.get(pair);
    if (entries) entries.push(entry);
    else collected.set(pair, [entry]);
  }
}

function toList(entries: Entry[]): List {
  entries.sort((one, other) => one.easting - other.easting);
  return { entries, eastings: Int32Array.from(entries, ({ easting }) => easting) };
}

function select(list: List | undefined, search: ListSearch, linked: Set<number>): Found[] {
  const { centre, reach } = search;
  const found: Found[] = [];
  if (list === undefined) return found;
  for (let at = firstFrom(list.eastings, Math.ceil(centre.easting - reach)); ; at += 1) {
    const entry = list.entries[at];
    if (entry === undefined || entry.easting > centre.easting + reach) return found;
    const north = entry.northing - centre.northing;
    const isLinked = linked.has(entry.service);
    if (Math.abs(north) > reach || !isFor(entry, search, isLinked)) continue;
    const square = (entry.easting - centre.easting) ** 2 + north ** 2;
    found.push({ service: entry.service, type: entry.type, square, isLinked });
  }
}

const isFor = (entry: Entry, { role, age, gender }: ListSearch, isLinked: boolean): boolean =>
  (entry.roles & role) !== 0 &&
  (age === 0 || (entry.ages & age) !== 0) &&
  (gender === 0 || (entry.genders & gender) !== 0) &&
  (entry.restricted === 0 || isLinked);

function present(found: Found[], most: number): readonly number[] {
  found.sort((one, other) => one.square - other.square || one.service - other.service);
  const counts = new Map<number, number>();
  const nearest = found.filter(({ type }) => {
    const count = (counts.get(type) ?? 0) + 1;
    counts.set(type, count);
    return count <= most;
  });
  const first = nearest.filter(({ isLinked }) => isLinked);
  const others = nearest.filter(({ isLinked }) => !isLinked);
  return [...first, ...others].map(({ service }) => service);
}
