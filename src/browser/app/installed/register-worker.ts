/** Has the device keep the app's files; a browser that cannot, or may not, works on as before. */
export async function registerWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  // Its own cache is passed over: what a worker is asked for every time, the server decides.
  await navigator.serviceWorker
    .register('/sw.js', { updateViaCache: 'none' })
    .catch(() => undefined);
}

/** Fetches the files of a newer version, so that loading it takes no time. */
export async function prepareNewVersion(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.update().catch(() => undefined);
}
