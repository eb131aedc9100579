import { pipeline, Transform, type Readable } from 'node:stream';

/** The same bytes, each piece reported as it passes. */
export const countBytes = (source: Readable, onBytes: (count: number) => void): Readable =>
  pipeline(
    source,
    new Transform({
      transform: (bytes: Buffer, _encoding, pass) => {
        onBytes(bytes.length);
        pass(null, bytes);
      },
    }),
    // Whoever reads the outer stream meets an error of the inner one there.
    () => undefined,
  );
