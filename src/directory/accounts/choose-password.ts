import { accept, refuse, type Result } from '#domain/result.ts';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

const shortest = 12;
const longest = 1_000;

/** 192 random bits, in letters that need no quoting anywhere. */
export const makePassword = (): string => randomBytes(24).toString('base64url');

/** The password in a file, which may end with a line break. The refusal is a sentence that repeats nothing of it. */
export async function readPasswordFile(
  folder: string,
  file: string,
): Promise<Result<string, string>> {
  const text = await readFile(resolve(folder, file), 'utf8').catch(() => null);
  if (text === null) return refuse('The password file cannot be read.');
  const password = text.replace(/\r?\n$/, '');
  if (password.length < shortest || password.length > longest)
    return refuse(`A password has ${shortest} to ${longest} characters.`);
  if (/\p{Cc}/u.test(password))
    return refuse('A password is one line, without control characters.');
  return accept(password);
}
