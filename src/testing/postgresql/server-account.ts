import { execFileSync } from 'node:child_process';
import { chown } from 'node:fs/promises';
import { userInfo } from 'node:os';

export interface ServerAccount {
  /** For `spawn`. */
  readonly identity: { readonly uid?: number; readonly gid?: number };
  readonly own: (folder: string) => Promise<void>;
}

const idOf = (option: '-u' | '-g') =>
  Number(execFileSync('id', [option, 'nobody'], { encoding: 'utf8' }));

/** PostgreSQL refuses to run as root: where the tests do, as in a container, its account is `nobody`. */
export function findServerAccount(): ServerAccount {
  if (userInfo().uid !== 0) return { identity: {}, own: () => Promise.resolve() };
  const [uid, gid] = [idOf('-u'), idOf('-g')];
  return { identity: { uid, gid }, own: (folder) => chown(folder, uid, gid) };
}
