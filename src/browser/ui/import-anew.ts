declare global {
  /** What `vite.import-anew.ts` has every import of a later part add to its address. */
  var importSuffix: string | undefined;
}

let attempts = 0;

/**
 * Loads a part that did not come before. Firefox and Safari remember a failed import by its address for as long as the page is
 * open, as the HTML standard had it until 2026: only at another address is it asked for again.
 */
export async function importAnew<Part>(load: () => Promise<Part>): Promise<Part> {
  attempts += 1;
  const suffix = `?again=${attempts}`;
  globalThis.importSuffix = suffix;
  try {
    return await load();
  } finally {
    // What is imported otherwise keeps its address: the device may hold it under that alone.
    if (globalThis.importSuffix === suffix) globalThis.importSuffix = undefined;
  }
}
