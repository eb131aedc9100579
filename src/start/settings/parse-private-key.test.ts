import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parsePrivateKey } from './parse-private-key.ts';

const rsa = (modulusLength: number) => generateKeyPairSync('rsa', { modulusLength }).privateKey;
const curve = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve }).privateKey;

describe('the private key of our client', () => {
  it('is read from PEM, without a key id', () => {
    const key = rsa(2048);
    const text = String(key.export({ type: 'pkcs8', format: 'pem' }));
    const read = parsePrivateKey(text);
    expect(read).toMatchObject({ ok: true, value: { keyId: null } });
    expect(read.ok && read.value.key.equals(key)).toBe(true);
  });

  it('is read from a JSON Web Key, with its id', () => {
    const key = curve('P-256');
    const read = parsePrivateKey(JSON.stringify({ ...key.export({ format: 'jwk' }), kid: 'k-1' }));
    expect(read).toMatchObject({ ok: true, value: { keyId: 'k-1' } });
    expect(read.ok && read.value.key.equals(key)).toBe(true);
  });

  it.each([
    ['a short RSA key', String(rsa(1024).export({ type: 'pkcs8', format: 'pem' }))],
    ['another curve', String(curve('P-384').export({ type: 'pkcs8', format: 'pem' }))],
    ['a public key', JSON.stringify({ kty: 'EC', crv: 'P-256', x: 'x', y: 'y' })],
    ['half a key', '-----BEGIN PRIVATE KEY-----\nMIIE'],
    ['other text', 'secret'],
    ['nothing', ''],
  ])('is refused without being quoted: %s', (_what, text) => {
    const read = parsePrivateKey(text);
    expect(read.ok).toBe(false);
    if (text !== '') expect(JSON.stringify(read)).not.toContain(text.slice(0, 20));
  });
});
