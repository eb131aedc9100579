import { existsSync } from 'node:fs';
import { readSettings } from '../settings/read-settings.ts';
import type { Settings } from '../settings/settings.ts';
import { StartFault } from './start-fault.ts';

/**
 * The settings from the environment and, for names not set there, from `.env` in the working folder.
 * @throws StartFault with every fault on a line of its own
 */
export function loadSettings(): Settings {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const read = readSettings(process.env);
  if (read.ok) return read.value;
  const faults = read.problem.map((fault) => `  ${fault}`).join('\n');
  throw new StartFault(
    `Signpost cannot start with these settings:\n${faults}\nEvery setting is explained in .env.example.`,
  );
}
