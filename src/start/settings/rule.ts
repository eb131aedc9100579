import type { SettingFields, SettingName } from './setting-fields.ts';

export interface SettingRule {
  readonly reads: readonly SettingName[];
  readonly findFault: (set: SettingFields) => string | null;
}

/** A rule sees no setting but those it says it reads. */
export const rule = <Name extends SettingName>(
  reads: readonly Name[],
  isBroken: (set: Pick<SettingFields, Name>) => boolean,
  fault: string,
): SettingRule => ({ reads, findFault: (set) => (isBroken(set) ? fault : null) });
