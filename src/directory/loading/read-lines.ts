import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { countBytes } from './count-bytes.ts';
import type { ServiceEntry } from './service-entry.ts';

/** The lines of a services file, one JSON value each; blank lines are passed over. */
export async function* readLines(
  path: string,
  onBytes: (count: number) => void,
): AsyncGenerator<ServiceEntry> {
  const input = countBytes(createReadStream(path), onBytes);
  const lines = createInterface({ input, crlfDelay: Infinity });
  // The reader of lines does not pass on what goes wrong in the file.
  const failure = new Promise<never>((_resolve, reject) => input.once('error', reject));
  failure.catch(() => undefined);
  const iterator = lines[Symbol.asyncIterator]();
  for (let number = 1; ; number += 1) {
    const next = await Promise.race([iterator.next(), failure]);
    if (next.done === true) return;
    const text = number === 1 ? next.value.replace(/^\uFEFF/, '') : next.value;
    if (text.trim() !== '') yield readLine(text, `line ${number}`);
  }
}

function readLine(text: string, source: string): ServiceEntry {
  try {
    return { ok: true, source, line: JSON.parse(text), doubts: [] };
  } catch (error) {
    return { ok: false, source, reason: `this is not JSON (${describe(error)})` };
  }
}

const describe = (error: unknown) => (error instanceof Error ? error.message : String(error));
