/** An expected "no" is a value, never an exception: exceptions are for faults of our own. */
export type Result<Value, Problem> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

export const accept = <Value>(value: Value): Result<Value, never> => ({ ok: true, value });
export const refuse = <Problem>(problem: Problem): Result<never, Problem> => ({
  ok: false,
  problem,
});
