import { decodeSegment } from '#contract/dos-rest/parse-path.ts';

/** The segments above everything but `/health`. */
export const base: readonly string[] = ['app', 'controllers', 'api', 'v1.0'];

/** The segments of a path, not decoded; also of a whole address, which a request may name (RFC 9112, 3.2.2). */
export function splitPath(rawUrl: string): readonly string[] {
  const [path = ''] = rawUrl.replace(/^https?:\/\/[^/?]*/i, '').split('?', 1);
  const [beforeFirstSlash, ...segments] = path.split('/');
  return beforeFirstSlash === '' ? segments : [];
}

/** Letters may come encoded (RFC 3986, 6.2.2.2). */
export const startsWith = (segments: readonly string[], names: readonly string[]): boolean =>
  names.every((name, index) => decodeSegment(segments[index] ?? '') === name);

export const isExactly = (segments: readonly string[], names: readonly string[]): boolean =>
  segments.length === names.length && startsWith(segments, names);
