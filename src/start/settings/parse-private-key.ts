import { createPrivateKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { accept, refuse, type Result } from '#domain/result.ts';
import type { ClientKey } from '#proxy/proxy-settings.ts';

const leastBits = 2048;

const jsonWebKeySchema = z.looseObject({ kty: z.string(), kid: z.string().optional() });

/**
 * The key that our client proves itself with: PEM, or a JSON Web Key, whose `kid` is then sent along (NHS CIS2 asks for it).
 * RSA of 2,048 bits at least, or the elliptic curve P-256.
 */
export function parsePrivateKey(text: string): Result<ClientKey, readonly string[]> {
  const read = text.trimStart().startsWith('{') ? readJsonWebKey(text) : readPem(text);
  if (read === null) return refuse(['it holds no private key, as PEM or as a JSON Web Key']);
  return isStrong(read.key)
    ? accept(read)
    : refuse([`the key must be RSA of at least ${leastBits} bits, or of the curve P-256`]);
}

function readPem(text: string): ClientKey | null {
  try {
    return { key: createPrivateKey(text), keyId: null };
  } catch {
    return null;
  }
}

function readJsonWebKey(text: string): ClientKey | null {
  try {
    const jwk = jsonWebKeySchema.parse(JSON.parse(text));
    return { key: createPrivateKey({ key: jwk, format: 'jwk' }), keyId: jwk.kid ?? null };
  } catch {
    return null;
  }
}

function isStrong({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): boolean {
  if (asymmetricKeyType === 'rsa') return (asymmetricKeyDetails?.modulusLength ?? 0) >= leastBits;
  return asymmetricKeyType === 'ec' && asymmetricKeyDetails?.namedCurve === 'prime256v1';
}
