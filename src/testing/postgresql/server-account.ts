import { execFile, execFileSync } from 'node:child_process';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';

export interface ServerAccount {
  /** For `spawn`. */
  readonly identity: { readonly uid?: number; readonly gid?: number };
  /** The folder and all in it. */
  readonly own: (folder: string) => Promise<void>;
}

const idOf = (option: '-u' | '-g') =>
  Number(execFileSync('id', [option, 'nobody'], { encoding: 'utf8' }));

/** PostgreSQL refuses to run as root: where the tests do, as in a container, its account is `nobody`. */
export function findServerAccount(): ServerAccount {
  if (userInfo().uid !== 0) return { identity: {}, own: () => Promise.resolve() };
  const [uid, gid] = [idOf('-u'), idOf('-g')];
  return {
    identity: { uid, gid },
    own: async (folder) => {
      await promisify(execFile)('chown', ['-R', `${uid}:${gid}`, folder]);
    },
  };
}
