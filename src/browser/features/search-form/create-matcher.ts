import MiniSearch, { type Query, type SearchOptions } from 'minisearch';

/** Words that say nothing, as people speak: "pain in my ear". */
const FILLERS = new Set('a an and at be for has have in is it my of on or the to with'.split(' '));

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036F'’]/g, '')
    .toLowerCase();

const split = (text: string): string[] => fold(text).split(/[^\p{L}\p{N}]+/u);

/** Short words must be right; from four letters one slip is forgiven, from six two. Codes are never guessed. */
function slipsForgiven(term: string): number | false {
  if (/\d/.test(term) || term.length < 4) return false;
  return term.length < 6 ? 1 : 2;
}

/** Tried in turn, the strictest first; a looser one is only asked when the stricter found nothing. */
const ATTEMPTS: readonly SearchOptions[] = [
  { prefix: true, combineWith: 'AND' },
  { prefix: true, fuzzy: slipsForgiven, combineWith: 'AND' },
  { prefix: true, fuzzy: slipsForgiven, combineWith: 'OR' },
];

/** What an entry of a list can be found by. */
export interface Findable {
  /** The same for no other entry. */
  readonly key: string;
  readonly name: string;
  /** As people say it who do not know the name. */
  readonly words: readonly string[];
  readonly codes: string;
  readonly details?: string;
}

/** Folded once and not for each key. */
interface Folded {
  readonly name: string;
  readonly words: readonly string[];
}

/** What begins as the person typed goes first: the name itself, then an everyday word, then the rest. */
function rankStart({ name, words }: Folded, typed: string): number {
  if (name.startsWith(typed)) return 0;
  return words.some((word) => word.startsWith(typed)) ? 1 : 2;
}

/** So many entries take a slow tablet less time than a person notices. */
const SLICE = 20;

/** Adds a list to an index a slice at a time, so that nothing pressed meanwhile waits for the whole of it; `finish` adds the rest. */
function fillInSlices(index: MiniSearch<Findable>, entries: readonly Findable[]) {
  let added = 0;
  const add = (upTo: number) => {
    index.addAll(entries.slice(added, upTo));
    added = Math.max(added, upTo);
  };
  const goOn = () => {
    if (added >= entries.length) return;
    add(added + SLICE);
    setTimeout(goOn);
  };
  setTimeout(goOn);
  return {
    finish: () => {
      add(entries.length);
    },
  };
}

/** Builds the index once for a list; what it returns answers each keystroke with all that matches, best first. */
export function createMatcher<Item>(
  items: readonly Item[],
  toFindable: (item: Item) => Findable,
): (typed: string) => Item[] {
  // One entry for each key: the index would throw at a second.
  const byKey = new Map(
    items.map((item) => {
      const findable = toFindable(item);
      const { key, name, words } = findable;
      return [key, { item, findable, folded: { name: fold(name), words: words.map(fold) } }];
    }),
  );
  const index = new MiniSearch<Findable>({
    idField: 'key',
    fields: ['name', 'details', 'words', 'codes'],
    extractField: (findable, field) => toText(findable[field as keyof Findable]),
    tokenize: split,
    processTerm: (term) => (FILLERS.has(term) ? null : term),
    searchOptions: { boost: { name: 3, words: 2, codes: 2 } },
  });
  const filling = fillInSlices(
    index,
    [...byKey.values()].map(({ findable }) => findable),
  );

  const find = (query: Query, options: SearchOptions) =>
    index.search(query, options).flatMap(({ id }) => byKey.get(String(id)) ?? []);

  return (typed) => {
    filling.finish();
    const start = fold(typed.trim());
    for (const attempt of ATTEMPTS) {
      const found = find(typed, attempt);
      if (found.length === 0) continue;
      return found
        .map(({ item, folded }) => ({ item, rank: rankStart(folded, start) }))
        .sort((one, other) => one.rank - other.rank)
        .map(({ item }) => item);
    }
    return [];
  };
}

const toText = (value: string | readonly string[] | undefined): string =>
  typeof value === 'string' ? value : (value ?? []).join(' | ');
