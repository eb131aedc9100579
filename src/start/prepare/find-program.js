import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Every place on the path, and where systems put programs besides, that holds one of these; the first command leads.
 * @param {readonly string[]} commands
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {string[]}
 */
export function findProgram(commands, environment = process.env) {
  const folders = [...(environment['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
  const places = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...new Set(places)].filter((path) => existsSync(path));
}
