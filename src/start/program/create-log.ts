interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * JSON lines for whatever collects them. A person at a terminal sees errors only, or the address printed at the start
 * would soon be out of sight.
 */
export const createLog = (output: Terminal): { write(line: string): void } => ({
  write: (line) => {
    if (!output.isTTY || !line.includes('"level":"info"')) output.write(line);
  },
});
