import { useState } from 'react';

/** The value as it was first seen, until one comes that is not the same: what depends on it is not done anew for nothing. */
export function useUnlessSame<Value>(
  value: Value,
  isSame: (one: Value, other: Value) => boolean,
): Value {
  const [kept, setKept] = useState(value);
  if (kept === value || isSame(kept, value)) return kept;
  setKept(value);
  return value;
}
