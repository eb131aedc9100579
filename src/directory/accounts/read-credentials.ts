export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** Basic credentials, in the usual alphabet or the URL-safe one, padded or not; null when there are none to read. */
export function readCredentials(header: string | undefined): Credentials | null {
  const [, encoded] = /^basic +([\w+/-]+={0,2}) *$/i.exec(header ?? '') ?? [];
  if (encoded === undefined) return null;
  const decoded = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  // A NUL is no character of a name, and the database could not even be asked for it.
  if (colon < 0 || decoded.includes('\0')) return null;
  return { username: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
}
