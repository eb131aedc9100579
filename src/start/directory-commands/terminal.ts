import { once } from 'node:events';
import type { Writable } from 'node:stream';

type Output = Writable & { readonly isTTY?: boolean };

interface Terminal {
  readonly tell: (line: string) => void;
  readonly write: (text: string) => Promise<void>;
  readonly report: (sentences: readonly string[]) => void;
  readonly complain: (sentences: readonly string[]) => void;
}

const clearLine = '\r\u001B[K';

/** Exported lines alone go to the output, so that it can be a file; everything said goes to the side, progress in one line. */
export function createTerminal(output: Output, side: Output): Terminal {
  const clear = () => side.isTTY === true && side.write(clearLine);
  const say = (sentences: readonly string[]) => {
    clear();
    side.write(sentences.map((sentence) => `${sentence}\n`).join(''));
  };
  return {
    tell: (line) => side.write(side.isTTY === true ? `${clearLine}${line}` : `${line}\n`),
    write: async (text) => {
      if (!output.write(text)) await once(output, 'drain');
    },
    report: say,
    complain: say,
  };
}
