import { isIP } from 'node:net';
import { z } from 'zod';

export const portField = z
  .string()
  .refine((text) => /^\d{1,5}$/.test(text) && +text >= 1 && +text <= 65_535, {
    message: 'must be a whole number from 1 to 65535',
  })
  .transform(Number);

export const daysField = z
  .string()
  .regex(/^[1-9]\d{0,4}$/, 'must be a whole number of days, from 1 to 99999')
  .transform(Number);

export const hostField = z
  .string()
  .regex(/^[\w.:-]+$/, 'must be a host name or an IP address, without scheme or port');

/** Names or codes separated by commas. */
export const listField = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);

const isNetwork = (text: string) => {
  const [address = '', bits, ...rest] = text.split('/');
  const most = isIP(address) === 6 ? 128 : 32;
  const isPrefix = bits === undefined || (/^\d{1,3}$/.test(bits) && +bits <= most);
  return rest.length === 0 && isIP(address) !== 0 && isPrefix;
};

export const networksField = listField.refine(
  (networks) => networks.every(isNetwork),
  'must be IP addresses or networks such as 10.0.0.0/8, separated by commas',
);

/** An instant in milliseconds since 1970. */
export const instantField = z.iso
  .datetime({ offset: true, error: 'must be an instant such as 2026-11-25T14:02:00Z' })
  .transform((text) => Date.parse(text));

/** Basic authentication cannot carry a colon in a user name (RFC 7617, section 2). */
export const usernameField = z.string().regex(/^[^:]+$/, 'must not hold a colon');
