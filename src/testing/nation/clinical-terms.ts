import type { SymptomRow } from '#directory/catalogue/catalogue-line.ts';
import type { SeededRandom } from '#directory/demonstration/seeded-random.ts';
import { createDraw } from './chance.ts';
import { kinds, type Kind } from './kinds.ts';

const GROUPS = 250;
const PAIRS_OF_GROUP = 6;
const PAIRS = GROUPS * PAIRS_OF_GROUP;

/** Of the pairs that a kind profiles, the share that one of its services does. */
export const KEPT = 0.8;

/** Some symptoms are asked for, and profiled, hundreds of times as often as others. */
const popularity = Array.from({ length: PAIRS }, (_, rank) => 1 / (rank + 10) ** 0.9);

/** Neighbours in popularity are not neighbours in number. */
const sgOf = (pair: number) => 1000 + ((pair * 7) % GROUPS);
const sdOf = (pair: number) => 4000 + ((pair * 7) % PAIRS);

export const listSymptoms = (): readonly SymptomRow[] =>
  Array.from({ length: PAIRS }, (_, pair) => ({
    sgId: sgOf(pair),
    sgName: `Symptom group ${sgOf(pair)}`,
    sdId: sdOf(pair),
    sdName: `Assessment ${sdOf(pair)}`,
    words: [],
  }));

export interface ClinicalTerms {
  readonly ofKind: ReadonlyMap<Kind, readonly SymptomRow[]>;
  /** A pair that some kind profiles, popular ones more often. */
  readonly draw: (random: SeededRandom) => SymptomRow;
}

/** Gives each kind the pairs it profiles; `average` is that of pairs over all services. */
export function createClinicalTerms(average: number, random: SeededRandom): ClinicalTerms {
  const symptoms = listSymptoms();
  const services = kinds.reduce((sum, kind) => sum + kind.services, 0);
  const plain = kinds.reduce((sum, kind) => sum + kind.services * kind.breadth, 0) / services;
  const drawPair = createDraw(popularity);
  const pairsOf = ({ breadth }: Kind) => {
    const wanted = Math.max(1, Math.round((breadth * average) / plain / KEPT));
    const pairs = new Set<number>();
    while (pairs.size < wanted) pairs.add(drawPair(random));
    return [...pairs].sort((one, other) => one - other);
  };
  const numbers = new Map(kinds.map((kind) => [kind, pairsOf(kind)]));
  const used = [...new Set([...numbers.values()].flat())].sort((one, other) => one - other);
  const drawUsed = createDraw(used.map((pair) => popularity[pair] ?? 0));
  const symptomAt = (pair: number): SymptomRow => {
    const symptom = symptoms[pair];
    if (symptom === undefined) throw new RangeError(`No pair ${pair}`);
    return symptom;
  };
  return {
    ofKind: new Map([...numbers].map(([kind, pairs]) => [kind, pairs.map(symptomAt)])),
    draw: (by) => symptomAt(used[drawUsed(by)] ?? -1),
  };
}
