import MiniSearch, { type Query, type SearchOptions } from 'minisearch';
import type { Symptom } from './form-values.ts';

const MOST_SHOWN = 20;

/** Words that say nothing about a symptom, as people speak: "pain in my ear". */
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

const keyOf = (symptom: Symptom): string =>
  `${String(symptom.symptomGroupId)}=${String(symptom.symptomDiscriminatorId)}`;

const toDocument = (symptom: Symptom) => ({
  id: keyOf(symptom),
  group: symptom.symptomGroupName,
  discriminator: symptom.symptomDiscriminatorName,
  words: symptom.words.join(' | '),
  codes: `SG ${String(symptom.symptomGroupId)} SD ${String(symptom.symptomDiscriminatorId)}`,
});

/** What begins as the person typed goes first: the name itself, then an everyday word, then the rest. */
function rankStart(symptom: Symptom, typed: string): number {
  if (fold(symptom.symptomGroupName).startsWith(typed)) return 0;
  return symptom.words.some((word) => fold(word).startsWith(typed)) ? 1 : 2;
}

/** Pairs of one group stand together where the best of them stood, in the order of their codes. */
function gatherGroups(symptoms: readonly Symptom[]): Symptom[] {
  const groups = new Map<number, Symptom[]>();
  for (const symptom of symptoms) {
    const gathered = groups.get(symptom.symptomGroupId) ?? [];
    groups.set(symptom.symptomGroupId, [...gathered, symptom]);
  }
  return [...groups.values()].flatMap((gathered) =>
    gathered.sort((one, other) => one.symptomDiscriminatorId - other.symptomDiscriminatorId),
  );
}

export type MatchSymptoms = (typed: string) => Symptom[];

/** Builds the index once for a list; what it returns answers each keystroke, best first. */
export function createSymptomMatcher(symptoms: readonly Symptom[]): MatchSymptoms {
  const byKey = new Map(symptoms.map((symptom) => [keyOf(symptom), symptom]));
  const index = new MiniSearch({
    fields: ['group', 'discriminator', 'words', 'codes'],
    tokenize: split,
    processTerm: (term) => (FILLERS.has(term) ? null : term),
    searchOptions: { boost: { group: 3, words: 2, codes: 2 } },
  });
  index.addAll([...byKey.values()].map(toDocument));

  const find = (query: Query, options: SearchOptions) =>
    index.search(query, options).flatMap(({ id }) => byKey.get(String(id)) ?? []);

  return (typed) => {
    const start = fold(typed.trim());
    for (const attempt of ATTEMPTS) {
      const found = find(typed, attempt);
      if (found.length === 0) continue;
      const ranked = found
        .map((symptom) => ({ symptom, rank: rankStart(symptom, start) }))
        .sort((one, other) => one.rank - other.rank);
      return gatherGroups(ranked.map(({ symptom }) => symptom)).slice(0, MOST_SHOWN);
    }
    return [];
  };
}

/** The codes as people who know them say them. */
export const describeCodes = (symptom: Symptom): string =>
  `SG ${String(symptom.symptomGroupId)} · SD ${String(symptom.symptomDiscriminatorId)}`;
