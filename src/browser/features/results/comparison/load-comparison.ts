/** Fetched with the first pin: who compares nothing does not wait for it. */
export async function loadComparison() {
  const { Comparison } = await import('./comparison.tsx');
  return { default: Comparison };
}
