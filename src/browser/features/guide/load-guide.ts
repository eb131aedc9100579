/** Fetched when it is asked for; the device keeps it with the rest of the app. */
export async function loadGuide() {
  const { Guide } = await import('./guide.tsx');
  return { default: Guide };
}
