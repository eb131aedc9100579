import { expect, it } from 'vitest';
import { hashPassword, isPasswordOf } from './hash-password.ts';

it('knows the password of a hash, and no other', async () => {
  const stored = await hashPassword('correct: horse £');
  expect(await isPasswordOf('correct: horse £', stored)).toBe(true);
  expect(await isPasswordOf('correct: horse', stored)).toBe(false);
});

it('salts: one password never has the same hash twice, nor stands in it', async () => {
  const [first, second] = await Promise.all([hashPassword('same'), hashPassword('same')]);
  expect(first).not.toBe(second);
  expect(first).not.toContain('same');
});

it.each(['', 'plain', 'md5$1$1$1$aa$bb', 'scrypt$x'])('fits no password to %j', async (stored) => {
  expect(await isPasswordOf('', stored)).toBe(false);
});
