import { createReadStream } from 'node:fs';

export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** One character for each byte. */
  readonly text: string;
  /** False: the file ends in it, without the line's end. */
  readonly isWhole: boolean;
}

/** A file's lines, one after the other, and of the bytes none changed: whatever is no line feed belongs to a line. */
export async function* readLines(path: string): AsyncGenerator<Line> {
  let rest = '';
  let number = 0;
  for await (const chunk of createReadStream(path, 'latin1')) {
    const texts = (rest + String(chunk)).split('\n');
    rest = texts.pop() ?? '';
    for (const text of texts) yield { number: ++number, text, isWhole: true };
  }
  if (rest !== '') yield { number: number + 1, text: rest, isWhole: false };
}
