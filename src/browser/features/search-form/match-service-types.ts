import { createMatcher } from './create-matcher.ts';
import type { ServiceType } from './form-values.ts';
import { serviceTypeWords } from './service-type-words.ts';

const MOST_SHOWN = 20;

/**
 * As for symptoms. A directory that lists no types is still asked by number: then a number stands for itself.
 */
export function createServiceTypeMatcher(
  types: readonly ServiceType[],
): (typed: string) => ServiceType[] {
  if (types.length === 0) return offerNumber;
  const match = createMatcher(types, ({ id, name }) => ({
    key: String(id),
    name,
    words: serviceTypeWords[id] ?? [],
    codes: String(id),
  }));
  return (typed) => match(typed).slice(0, MOST_SHOWN);
}

function offerNumber(typed: string): ServiceType[] {
  const id = typed.trim();
  return /^\d{1,4}$/.test(id) ? [{ id: Number(id), name: `Service type ${id}` }] : [];
}
