/** The whole body, as it comes; null when there is more than allowed. */
export async function readLimited(
  body: AsyncIterable<Uint8Array>,
  mostBytes: number,
): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.byteLength;
    if (size > mostBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
