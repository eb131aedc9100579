import { rule } from './rule.ts';
import type { SettingFields } from './setting-fields.ts';

const accountNames = [
  'DOS_CLINICIAN_USERNAME',
  'DOS_CLINICIAN_PASSWORD',
  'DOS_CALL_HANDLER_USERNAME',
  'DOS_CALL_HANDLER_PASSWORD',
] as const;

type Accounts = Pick<SettingFields, (typeof accountNames)[number]>;

const countSet = (set: Accounts) => accountNames.filter((name) => set[name] !== undefined).length;

export const accountRules = [
  rule(
    accountNames,
    (set) => countSet(set) > 0 && countSet(set) < accountNames.length,
    `${accountNames.join(', ')} go together: set all four, or none`,
  ),
  rule(
    [...accountNames, 'DOS_URL'],
    (set) => set.DOS_URL !== undefined && countSet(set) === 0,
    `${accountNames.join(', ')} are required with DOS_URL`,
  ),
  rule(
    [...accountNames, 'DATABASE_URL'],
    (set) => set.DATABASE_URL !== undefined && countSet(set) === 0,
    `${accountNames.join(', ')} are required with DATABASE_URL`,
  ),
  rule(
    ['POSTCODES_USERNAME', 'POSTCODES_PASSWORD'],
    (set) => (set.POSTCODES_USERNAME === undefined) !== (set.POSTCODES_PASSWORD === undefined),
    'POSTCODES_USERNAME and POSTCODES_PASSWORD go together: set both, or neither',
  ),
  rule(
    ['POSTCODES_USERNAME', 'POSTCODES_URL'],
    (set) => set.POSTCODES_USERNAME !== undefined && set.POSTCODES_URL === undefined,
    'POSTCODES_USERNAME means something only with POSTCODES_URL',
  ),
  rule(
    ['DOS_CLINICIAN_USERNAME', 'DOS_CALL_HANDLER_USERNAME'],
    (set) =>
      set.DOS_CLINICIAN_USERNAME !== undefined &&
      set.DOS_CLINICIAN_USERNAME === set.DOS_CALL_HANDLER_USERNAME,
    'DOS_CLINICIAN_USERNAME and DOS_CALL_HANDLER_USERNAME must differ: an account’s search role decides what comes back',
  ),
];
