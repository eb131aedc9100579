import { z } from 'zod';
import { isLoopbackUrl } from './loopback.ts';

/** An address is never repeated in a message: it may hold a password. */
const toUrl = (message: string) =>
  z.string().transform((text, context) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') {
      return url;
    }
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

const isPlain = (url: URL) => url.search === '' && url.hash === '';

/** An origin: scheme, host and perhaps a port. */
export const originField = toUrl('must be an address such as https://signpost.example.org').refine(
  (url) => url.pathname === '/' && isPlain(url),
  'must have no path, query or fragment',
);

/** An address elsewhere: nothing leaves this machine unencrypted. */
export const remoteUrlField = toUrl(
  'must be an http or https address without user name or password',
).refine(
  (url) => url.protocol === 'https:' || isLoopbackUrl(url),
  'must use https, unless it is on this machine',
);

/**
 * A remote address that ends in a fixed path; a bare host gets the whole published path.
 * @returns the address without a slash at its end
 */
export const apiUrlField = (publishedPath: string, ending: string) =>
  remoteUrlField
    .refine(
      (url) => isPlain(url) && (url.pathname === '/' || trimSlash(url.pathname).endsWith(ending)),
      `must be a host alone or end in ${ending}`,
    )
    .transform(
      (url) => url.origin + (url.pathname === '/' ? publishedPath : trimSlash(url.pathname)),
    );

const trimSlash = (path: string) => path.replace(/\/$/, '');

const placeholders = ['{z}', '{x}', '{y}'];

/** A raster tile source with its placeholders, which an address proper would escape. */
export const tileUrlField = z
  .string()
  .refine((text) => placeholders.every((part) => text.includes(part)), 'must hold {z}, {x} and {y}')
  .refine(
    (text) => remoteUrlField.safeParse(text.replaceAll(/[{}]/g, '')).success,
    'must be an https address, or http on this machine, without user name or password',
  );

/** A field that the word `none` switches off. */
export const orNone = <Field extends z.ZodType>(field: Field) =>
  z.string().transform((text, context): z.output<Field> | null => {
    if (text === 'none') return null;
    const parsed = field.safeParse(text);
    if (parsed.success) return parsed.data;
    context.addIssue({ code: 'custom', message: parsed.error.issues[0]?.message });
    return z.NEVER;
  });
