import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

const keyLength = 32;
const cost = { N: 2 ** 14, r: 8, p: 1 } as const;

/** A salted slow hash, with all that is needed to check it later: `scrypt$N$r$p$salt$key`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password.normalize('NFC'), salt, keyLength, cost);
  return formatHash(salt, key);
}

/** A hash that fits no password and takes as long to check as any other. */
export const createHashOfNobody = (): string => formatHash(randomBytes(16), randomBytes(keyLength));

const formatHash = (salt: Buffer, key: Buffer): string =>
  ['scrypt', cost.N, cost.r, cost.p, salt.toString('hex'), key.toString('hex')].join('$');

/** Takes as long for a wrong password as for the right one; false for a hash that cannot be read. */
export async function isPasswordOf(password: string, stored: string): Promise<boolean> {
  const [scheme, N, r, p, salt, key] = stored.split('$');
  if (scheme !== 'scrypt' || salt === undefined || key === undefined) return false;
  const expected = Buffer.from(key, 'hex');
  const options = { N: Number(N), r: Number(r), p: Number(p) };
  const derived = await derive(
    password.normalize('NFC'),
    Buffer.from(salt, 'hex'),
    expected.length,
    options,
  );
  return timingSafeEqual(derived, expected);
}
