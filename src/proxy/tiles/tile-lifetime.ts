const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;

/** Of a source that does not say how long its tiles last. */
const UNSAID = DAY;
const LONGEST = 30 * DAY;

/** What a source says about keeping one of its tiles (RFC 9111, for a cache that many people share). */
export interface TileLifetime {
  /** Until when it may be shown without asking again, in milliseconds since 1970. */
  readonly freshUntil: number;
  /** Whether it may be shown after that while the source cannot be asked. */
  readonly mayOutlive: boolean;
}

type Directives = ReadonlyMap<string, string>;

const readDirectives = (header: string | null): Directives =>
  new Map(
    (header ?? '').split(',').map((directive) => {
      const [name = '', value = ''] = directive.split('=');
      return [name.trim().toLowerCase(), value.trim().replaceAll('"', '')] as const;
    }),
  );

/** Null when the text is no whole number of seconds. */
const toMilliseconds = (text: string | null | undefined): number | null =>
  /^\d{1,10}$/.test(text ?? '') ? Number(text) * SECOND : null;

/** An age that cannot be read, such as `Expires: 0`, is one that has passed. */
function readExpiry(headers: Headers, now: number): number | null {
  const expires = headers.get('expires');
  if (expires === null) return null;
  const date = Date.parse(headers.get('date') ?? '');
  const lasts = Date.parse(expires) - (Number.isNaN(date) ? now : date);
  return Number.isNaN(lasts) ? 0 : lasts;
}

function readLasting(headers: Headers, directives: Directives, now: number): number {
  if (directives.has('no-cache')) return 0;
  const age = toMilliseconds(headers.get('age')) ?? 0;
  const stated = ['s-maxage', 'max-age'].find((name) => directives.has(name));
  if (stated !== undefined) return (toMilliseconds(directives.get(stated)) ?? 0) - age;
  const lasts = readExpiry(headers, now);
  return lasts === null ? UNSAID : lasts - age;
}

const strict = ['no-cache', 'must-revalidate', 'proxy-revalidate', 's-maxage'];

/** Null for a tile that may not be kept at all. */
export function readTileLifetime(headers: Headers, now: number): TileLifetime | null {
  const directives = readDirectives(headers.get('cache-control'));
  if (directives.has('no-store') || directives.has('private')) return null;
  if (headers.get('vary')?.includes('*')) return null;
  const lasts = Math.min(Math.max(readLasting(headers, directives, now), 0), LONGEST);
  const mayOutlive = !strict.some((name) => directives.has(name));
  return { freshUntil: now + lasts, mayOutlive };
}
