import { rule } from './rule.ts';

const credentials = ['OIDC_CLIENT_SECRET', 'OIDC_PRIVATE_KEY_FILE'] as const;
const roleLists = ['OIDC_CLINICIAN_ROLES', 'OIDC_CALL_HANDLER_ROLES'] as const;
const lists = [...roleLists, 'OIDC_ACR_VALUES', 'OIDC_ASSURANCE_LEVELS'] as const;

export const signInRules = [
  rule(
    ['OIDC_ISSUER', 'OIDC_CLIENT_ID', ...credentials],
    (set) =>
      set.OIDC_ISSUER !== undefined &&
      (set.OIDC_CLIENT_ID === undefined || credentials.every((name) => set[name] === undefined)),
    'OIDC_CLIENT_ID and OIDC_CLIENT_SECRET or OIDC_PRIVATE_KEY_FILE are required with OIDC_ISSUER',
  ),
  rule(
    credentials,
    (set) => credentials.every((name) => set[name] !== undefined),
    'OIDC_CLIENT_SECRET and OIDC_PRIVATE_KEY_FILE exclude one another: set the one that the provider knows',
  ),
  rule(
    ['OIDC_ACR_VALUES', 'OIDC_ASSURANCE_LEVELS'],
    (set) => set.OIDC_ACR_VALUES.length > 0 && set.OIDC_ASSURANCE_LEVELS.length === 0,
    'OIDC_ASSURANCE_LEVELS is required with OIDC_ACR_VALUES: what was asked for must be checked in what comes back',
  ),
  rule(
    ['OIDC_ISSUER', ...roleLists],
    (set) => set.OIDC_ISSUER !== undefined && roleLists.every((name) => set[name].length === 0),
    'OIDC_CLINICIAN_ROLES or OIDC_CALL_HANDLER_ROLES is required with OIDC_ISSUER: without role codes nobody gets in',
  ),
  rule(
    ['OIDC_ISSUER', 'OIDC_CLIENT_ID', ...credentials, ...lists],
    (set) =>
      set.OIDC_ISSUER === undefined &&
      (set.OIDC_CLIENT_ID !== undefined ||
        credentials.some((name) => set[name] !== undefined) ||
        lists.some((name) => set[name].length > 0)),
    'OIDC_ISSUER is required when another OIDC setting is set',
  ),
  rule(
    roleLists,
    (set) => set.OIDC_CLINICIAN_ROLES.some((code) => set.OIDC_CALL_HANDLER_ROLES.includes(code)),
    'OIDC_CLINICIAN_ROLES and OIDC_CALL_HANDLER_ROLES must not share a role code',
  ),
];
