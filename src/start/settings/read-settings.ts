import { type Result, accept, refuse } from '#domain/result.ts';
import { type SettingFields, settingFields } from './setting-fields.ts';
import { readSettingFiles } from './setting-files.ts';
import { settingRules } from './setting-rules.ts';
import type { Settings } from './settings.ts';
import { toSettings } from './to-settings.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A name with nothing behind it, as in a copied example, counts as not set. */
const dropBlank = (environment: Environment): Environment =>
  Object.fromEntries(
    Object.entries(environment).filter(([, text]) => text !== undefined && text.trim() !== ''),
  );

/** Nothing of another program begins like this: such a name is a slip, or a setting that this version lacks. */
const ourPrefix = /^(?:OIDC|DOS|DIRECTORY|TILE|BANK|AUDIT|METRICS|POSTCODES|SYMPTOMS)_/;

const findUnknown = (environment: Environment): readonly string[] =>
  Object.keys(dropBlank(environment))
    .filter((name) => ourPrefix.test(name) && !Object.hasOwn(settingFields.shape, name))
    .map((name) => `${name} is not a setting of this version`);

/** Faults by setting, and the fields with the faulty ones as if they were not set. */
function readFields(environment: Environment): { set: SettingFields; faults: Map<string, string> } {
  const given = dropBlank(environment);
  const parsed = settingFields.safeParse(given);
  if (parsed.success) return { set: parsed.data, faults: new Map() };
  const faults = new Map(
    parsed.error.issues
      .toReversed()
      .map(({ path: [name], message }) => [String(name), `${String(name)} ${message}`]),
  );
  const sound = Object.fromEntries(Object.entries(given).filter(([name]) => !faults.has(name)));
  return { set: settingFields.parse(sound), faults };
}

/**
 * Checks every setting. All faults are reported together; none repeats a value, which may be a secret.
 * @returns the settings, or one sentence for each fault
 */
export function readSettings(environment: Environment): Result<Settings, readonly string[]> {
  const { set, faults } = readFields(environment);
  const brokenRules = settingRules
    .filter(({ reads }) => reads.every((name) => !faults.has(name)))
    .map(({ findFault }) => findFault(set))
    .filter((fault) => fault !== null);
  const files = readSettingFiles(set);
  const all = [
    ...findUnknown(environment),
    ...[...faults.values()].toReversed(),
    ...brokenRules,
    ...(files.ok ? [] : files.problem),
  ];
  return files.ok && all.length === 0 ? accept(toSettings(set, files.value)) : refuse(all);
}
