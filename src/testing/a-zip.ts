import { crc32 } from 'node:zlib';

/** A zip of files that are stored as they are (APPNOTE.TXT, 4.3). */
export function aZip(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  for (const [path, text] of Object.entries(files)) {
    const offset = parts.reduce((sum, part) => sum + part.length, 0);
    const [name, content] = [Buffer.from(path), Buffer.from(text)];
    const sizes = [crc32(content), content.length, content.length];
    parts.push(write([0x0403_4b50], [20, 0, 0, 0, 0x21], sizes, [name.length, 0]), name, content);
    directory.push(
      write([0x0201_4b50], [20, 20, 0, 0, 0, 0x21], sizes, [name.length, 0, 0, 0, 0], [0, offset]),
      name,
    );
  }
  const [stored, listed] = [Buffer.concat(parts), Buffer.concat(directory)];
  const count = Object.keys(files).length;
  const end = write([0x0605_4b50], [0, 0, count, count], [listed.length, stored.length], [0]);
  return Buffer.concat([stored, listed, end]);
}

/** Fields of four bytes, of two, of four, of two and so on, the least significant byte first. */
function write(...groups: readonly (readonly number[])[]): Buffer {
  return Buffer.concat(
    groups.flatMap((values, place) =>
      values.map((value) => {
        const isLong = place % 2 === 0;
        const bytes = Buffer.alloc(isLong ? 4 : 2);
        if (isLong) bytes.writeUInt32LE(value);
        else bytes.writeUInt16LE(value);
        return bytes;
      }),
    ),
  );
}
