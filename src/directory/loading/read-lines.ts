import { createReadStream } from 'node:fs';
import { countBytes } from './count-bytes.ts';
import type { ServiceEntry } from './service-entry.ts';

/** Characters: far more than any service has. */
const LONGEST_LINE = 8_000_000;

/** The lines of a services file, one JSON value each; blank lines are passed over. */
export async function* readLines(
  path: string,
  onBytes: (count: number) => void,
): AsyncGenerator<ServiceEntry> {
  let number = 0;
  for await (const text of splitLines(countBytes(createReadStream(path), onBytes))) {
    number += 1;
    const source = `line ${number}`;
    if (text.length > LONGEST_LINE) {
      yield { ok: false, source, reason: 'this is too long for a service; the rest was not read' };
      return;
    }
    if (text.trim() !== '') yield readLine(text, source);
  }
}

/** A line that is too long is the last. */
async function* splitLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const piece of bytes) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
    if (rest.length > LONGEST_LINE) break;
  }
  yield rest + decoder.decode();
}

function readLine(text: string, source: string): ServiceEntry {
  try {
    return { ok: true, source, line: JSON.parse(text), doubts: [] };
  } catch (error) {
    return { ok: false, source, reason: `this is not JSON (${describe(error)})` };
  }
}

const describe = (error: unknown) => (error instanceof Error ? error.message : String(error));
