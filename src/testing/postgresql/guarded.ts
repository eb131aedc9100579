import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ServerAccount } from './server-account.ts';

/**
 * Reads the pipe from whoever started the server. A line there says that it was stopped and may start again; an end
 * without one says that they are gone, however that went: then the server ends and its folder goes.
 */
const guard = `folder=$1; shift; exec 3<&0; "$@" & server=$!
(
  read -r stopped && exit
  kill -INT $server
  while kill -0 $server; do sleep 0.1; done
  rm -rf "$folder"
) <&3 2>/dev/null &
wait $server`;

/**
 * Starts a server that does not outlive this process.
 * @param folder what is removed if it had to be ended so
 */
export function spawnGuarded(folder: string, words: readonly string[], account: ServerAccount) {
  // In a group of its own: what ends a whole group, as a keyboard or `timeout` does, must leave the guard to do its work.
  const options = { ...account.identity, cwd: folder, detached: true };
  const child = spawn('sh', ['-c', guard, 'sh', folder, ...words], options);
  const ended = once(child, 'exit');
  /** Before a stop. */
  const letGo = () => child.stdin.write('stopped\n');
  return { child, ended, letGo };
}
