/** Fetched while there is a connection: without one it would be too late. */
export const loadBackOnline = async () => {
  const { BackOnline } = await import('./back-online.tsx');
  return { default: BackOnline };
};

export const loadWaitingWords = async () => {
  const { WaitingWords } = await import('./waiting-words.tsx');
  return { default: WaitingWords };
};

/** Where there is no connection at the start, the device has it or nobody has. */
export const loadOfflineScreen = async () => {
  const { OfflineScreen } = await import('./offline-screen.tsx');
  return { default: OfflineScreen };
};

export const loadInstallHint = async () => {
  const { InstallHint } = await import('../installed/install-hint.tsx');
  return { default: InstallHint };
};

/** What the desk will want sooner or later. */
export const loadConnectionParts = async (): Promise<void> => {
  await Promise.all([loadBackOnline(), loadWaitingWords(), loadInstallHint()]).catch(
    () => undefined,
  );
};
