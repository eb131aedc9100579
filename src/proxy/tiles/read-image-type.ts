type ImageType = 'image/png' | 'image/jpeg' | 'image/webp';

const startsWith = (bytes: Uint8Array, expected: readonly number[], from = 0): boolean =>
  expected.every((byte, i) => bytes[from + i] === byte);

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
const RIFF = [0x52, 0x49, 0x46, 0x46];
const WEBP = [0x57, 0x45, 0x42, 0x50];

/** By the first bytes, whatever a source calls it. */
function typeOfBytes(bytes: Uint8Array): ImageType | null {
  if (startsWith(bytes, PNG)) return 'image/png';
  if (startsWith(bytes, JPEG)) return 'image/jpeg';
  return startsWith(bytes, RIFF) && startsWith(bytes, WEBP, 8) ? 'image/webp' : null;
}

/** The type of an image whose header and first bytes agree; null for everything else. */
export function readImageType(contentType: string | null, bytes: Uint8Array): ImageType | null {
  const type = typeOfBytes(bytes);
  const claimed = contentType?.split(';')[0]?.trim().toLowerCase();
  return type !== null && claimed === type ? type : null;
}
