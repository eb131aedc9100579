import { failWith, type Answer } from './answer.ts';
import { base, startsWith } from './split-path.ts';

const isCapacity = (segments: readonly string[]): boolean => {
  const [serviceId = '', ...rest] = segments.slice(base.length + 1);
  return startsWith(segments, [...base, 'capacities']) && serviceId !== '' && rest.join('/') === '';
};

/** Everything is read; only capacity can be written. */
const allowedMethods = (segments: readonly string[]): readonly string[] =>
  isCapacity(segments) ? ['GET', 'HEAD', 'PUT'] : ['GET', 'HEAD'];

/** Null when the method is allowed at the path with these segments, not decoded. */
export function refuseMethod(method: string, segments: readonly string[]): Answer | null {
  const allowed = allowedMethods(segments);
  if (allowed.includes(method)) return null;
  const sentence = `Only ${allowed.slice(0, -1).join(', ')} and ${allowed.at(-1) ?? ''} are allowed`;
  return failWith(405, `Method Not Allowed: ${sentence}`, 'wrong method', {
    allow: allowed.join(', '),
  });
}
