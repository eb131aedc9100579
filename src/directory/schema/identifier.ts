const largestIdentifier = 2_147_483_647;

/** Service ids are digits that fit 32 bits; anything else is no id of a service. */
export function readIdentifier(text: string): number | null {
  const value = /^\s*\d{1,15}\s*$/.test(text) ? Number(text) : 0;
  return value > 0 && value <= largestIdentifier ? value : null;
}
