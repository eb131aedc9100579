import type { DirectorySettings } from '../directory-settings.ts';

export interface AccountChange {
  readonly username: string;
  readonly change:
    | 'added'
    | 'disabled'
    | 'enabled'
    | 'password replaced'
    | 'role changed'
    | 'may report capacity'
    | 'may not report capacity';
  /** Search roles, where the change is one of role. */
  readonly from?: number;
  readonly to?: number;
  readonly by: 'settings' | 'command';
}

/** One line a change, without any secret. */
export function logAccountChange(
  log: DirectorySettings['log'],
  { username, change, from, to, by }: AccountChange,
): void {
  const time = new Date().toISOString();
  const line = { time, level: 'warn', account: username, change, from, to, by };
  log?.write(`${JSON.stringify(line)}\n`);
}
