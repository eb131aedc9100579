import { createHash, timingSafeEqual } from 'node:crypto';
import { demonstrationAccounts } from '../demonstration-accounts.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Takes the same time for an unknown name and a wrong password. */
export function checkPassword(username: string, given: string, password: string): boolean {
  const isRight = timingSafeEqual(digest(given), digest(password));
  return isRight && demonstrationAccounts.some((account) => account.username === username);
}
