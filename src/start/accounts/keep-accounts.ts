import { codeOf } from '#database/database-refusal.ts';
import { describeFolderFault } from '#database/describe-folder-fault.ts';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { StartFault } from '../program/start-fault.ts';
import type { DirectoryAccounts } from '../settings/settings.ts';

const accountSchema = z.object({ username: z.string().min(1), password: z.string().min(1) });
const accountsSchema = z.object({ clinician: accountSchema, callHandler: accountSchema });

const makePassword = () => randomBytes(24).toString('base64url');

const makeAccounts = (): DirectoryAccounts => ({
  clinician: { username: 'signpost-clinician', password: makePassword() },
  callHandler: { username: 'signpost-call-handler', password: makePassword() },
});

/** Writes new accounts unless another program was first. */
function makeFile(file: string): void {
  const text = `${JSON.stringify(makeAccounts(), null, 2)}\n`;
  try {
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
  } catch (fault) {
    if (codeOf(fault) !== 'EEXIST') throw fault;
  }
}

/**
 * The two directory accounts that nobody needs to know: made at the first start, read by the owner only.
 * @throws StartFault when the file cannot be written or read, or does not hold two accounts; its content is not repeated
 */
export function keepAccounts(dataFolder: string): DirectoryAccounts {
  const file = join(dataFolder, 'accounts.json');
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    makeFile(file);
    chmodSync(file, 0o600);
  } catch (fault) {
    const sentence = describeFolderFault(dataFolder, codeOf(fault));
    throw sentence === null ? fault : new StartFault(sentence);
  }
  try {
    return accountsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new StartFault(
      `${file} does not hold the directory accounts: move it away to have new ones made.`,
    );
  }
}
