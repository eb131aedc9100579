import { createMatcher } from './create-matcher.ts';
import type { Symptom } from './form-values.ts';

const MOST_SHOWN = 20;

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
  const match = createMatcher(symptoms, (symptom) => ({
    key: describeCodes(symptom),
    name: symptom.symptomGroupName,
    details: symptom.symptomDiscriminatorName,
    words: symptom.words,
    codes: `SG ${String(symptom.symptomGroupId)} SD ${String(symptom.symptomDiscriminatorId)}`,
  }));
  return (typed) => gatherGroups(match(typed)).slice(0, MOST_SHOWN);
}

const built = new WeakMap<readonly Symptom[], MatchSymptoms>();

/** The one matcher of a list: every new patient has a form of its own, and an index takes longer than a key may. */
export function symptomMatcherOf(symptoms: readonly Symptom[]): MatchSymptoms {
  const match = built.get(symptoms) ?? createSymptomMatcher(symptoms);
  built.set(symptoms, match);
  return match;
}

/** The codes as people who know them say them. */
export const describeCodes = (symptom: Symptom): string =>
  `SG ${String(symptom.symptomGroupId)} · SD ${String(symptom.symptomDiscriminatorId)}`;
