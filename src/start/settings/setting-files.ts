import { readFileSync } from 'node:fs';
import { parseSymptoms } from '#directory/symptoms/parse-symptoms.ts';
import type { NamedClinicalTerm } from '#domain/clinical-term/clinical-term.ts';
import { accept, refuse, type Result } from '#domain/result.ts';
import type { ClientKey } from '#proxy/proxy-settings.ts';
import { parsePrivateKey } from './parse-private-key.ts';
import type { SettingFields } from './setting-fields.ts';

/** What stands in the files that the settings name; null for those that are not named. */
export interface SettingFiles {
  readonly symptoms: readonly NamedClinicalTerm[] | null;
  readonly privateKey: ClientKey | null;
}

/** Every fault of every file, each beginning with the setting's name and never quoting the file, which may be a secret. */
export function readSettingFiles(set: SettingFields): Result<SettingFiles, readonly string[]> {
  const symptoms = readFile('SYMPTOMS_FILE', set.SYMPTOMS_FILE, parseSymptoms);
  const privateKey = readFile('OIDC_PRIVATE_KEY_FILE', set.OIDC_PRIVATE_KEY_FILE, parsePrivateKey);
  if (symptoms.ok && privateKey.ok)
    return accept({ symptoms: symptoms.value, privateKey: privateKey.value });
  return refuse([symptoms, privateKey].flatMap((read) => (read.ok ? [] : read.problem)));
}

function readFile<Value>(
  name: string,
  file: string | undefined,
  parse: (text: string) => Result<Value, readonly string[]>,
): Result<Value | null, readonly string[]> {
  if (file === undefined) return accept(null);
  const parsed = parseFile(file, parse);
  return parsed.ok ? parsed : refuse(parsed.problem.map((fault) => `${name}: ${fault}`));
}

function parseFile<Value>(
  file: string,
  parse: (text: string) => Result<Value, readonly string[]>,
): Result<Value, readonly string[]> {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch {
    return refuse(['it cannot be read']);
  }
}
