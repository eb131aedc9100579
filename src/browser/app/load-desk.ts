/** The desk is code of its own: who is not signed in need not wait for it. */
export async function loadDesk() {
  const { Desk } = await import('./desk.tsx');
  return { default: Desk };
}
