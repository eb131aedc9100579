const MOST_KEPT = 300;
/** As long as results may stand (decision 11). */
const LONGEST = 10 * 60_000;

interface KeptPicture {
  readonly bytes: ArrayBuffer;
  readonly until: number;
}

/** Map pictures that this page has shown, by path: in its memory alone, and gone with the patient. */
export type PictureMemory = Map<string, KeptPicture>;

export type LoadPicture = (path: string, signal: AbortSignal) => Promise<ArrayBuffer>;

/** Loads what is not remembered; the oldest makes room. */
export const rememberPictures =
  (memory: PictureMemory, load: LoadPicture): LoadPicture =>
  async (path, signal) => {
    const now = performance.now();
    const kept = memory.get(path);
    if (kept && now < kept.until) return kept.bytes;
    const bytes = await load(path, signal);
    memory.delete(path);
    memory.set(path, { bytes, until: now + LONGEST });
    const [oldest] = memory.keys();
    if (memory.size > MOST_KEPT && oldest !== undefined) memory.delete(oldest);
    return bytes;
  };
