/** What the device's own two clocks show, in milliseconds: people and other programs set the one, sleep may stop the other. */
export interface DeviceReading {
  readonly clock: number;
  readonly running: number;
}

/** In whole milliseconds: a timer set for part of one would fire before it has passed. */
export const readDevice = (): DeviceReading => ({
  clock: Date.now(),
  running: Math.round(performance.now()),
});

/** The server's clock as it was told, and the device's when that was learned. */
let told: (DeviceReading & { readonly server: number }) | null = null;
const listeners = new Set<() => void>();

/** When the device's clocks part by more, it has slept or its clock was set: which of the two nobody can tell. */
const MOST_APART = 30_000;

/** An answer that took longer may tell a time long past: the page can have slept between its arrival and its reading. */
const LONGEST_ANSWER = 30_000;

function sinceReading(from: DeviceReading) {
  const { clock, running } = readDevice();
  return { byClock: clock - from.clock, byRunning: running - from.running };
}

/** The later of the two: what is shown then grows old too soon rather than too late. */
function passedSince(from: DeviceReading): number {
  const { byClock, byRunning } = sinceReading(from);
  return Math.max(byClock, byRunning);
}

/**
 * Takes over the server's clock from an answer (milliseconds since 1970): verdicts never trust the device's own.
 * @param asked the device's clocks when the question left; an answer that took too long tells no time
 */
export function noteServerTime(now: number, asked: DeviceReading = readDevice()): void {
  if (told !== null && passedSince(asked) > LONGEST_ANSWER) return;
  told = { ...readDevice(), server: now };
  for (const tell of listeners) tell();
}

/** The server's clock, perhaps a rehearsed one, in milliseconds since 1970. */
export const readServerTime = (): number =>
  told === null ? Date.now() : told.server + passedSince(told);

/** False once the device's clocks have parted since the server told the time: only the server can then say what it is. */
export function isServerTimeCertain(): boolean {
  if (told === null) return true;
  const { byClock, byRunning } = sinceReading(told);
  return Math.abs(byClock - byRunning) <= MOST_APART;
}

/** Tells when the server's time was noted anew; returns the way to stop. */
export function onServerTimeNoted(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
