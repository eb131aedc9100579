const LONGEST_WAIT = 8000;

/** Resolves when the worker of the newest version is in charge, which then has that version's page on the device. */
async function renewWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.update();
  // It waits for a moment between its coming and its taking charge.
  const coming = registration?.installing ?? registration?.waiting;
  if (!coming) return;
  await new Promise<void>((resolve) => {
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated' || coming.state === 'redundant') resolve();
    });
  });
}

/** Begins anew with the version that is served now, because a person said so: never by itself. */
export async function loadNewVersion(): Promise<void> {
  const limit = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT));
  await Promise.race([renewWorker(), limit]).catch(() => undefined);
  window.location.reload();
}
