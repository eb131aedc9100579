import { rule } from './rule.ts';

const roleLists = ['OIDC_CLINICIAN_ROLES', 'OIDC_CALL_HANDLER_ROLES'] as const;

export const signInRules = [
  rule(
    ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
    (set) =>
      set.OIDC_ISSUER !== undefined &&
      (set.OIDC_CLIENT_ID === undefined || set.OIDC_CLIENT_SECRET === undefined),
    'OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are required with OIDC_ISSUER',
  ),
  rule(
    ['OIDC_ISSUER', ...roleLists],
    (set) => set.OIDC_ISSUER !== undefined && roleLists.every((name) => set[name].length === 0),
    'OIDC_CLINICIAN_ROLES or OIDC_CALL_HANDLER_ROLES is required with OIDC_ISSUER: without role codes nobody gets in',
  ),
  rule(
    ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', ...roleLists],
    (set) =>
      set.OIDC_ISSUER === undefined &&
      (set.OIDC_CLIENT_ID !== undefined ||
        set.OIDC_CLIENT_SECRET !== undefined ||
        roleLists.some((name) => set[name].length > 0)),
    'OIDC_ISSUER is required when another OIDC setting is set',
  ),
  rule(
    roleLists,
    (set) => set.OIDC_CLINICIAN_ROLES.some((code) => set.OIDC_CALL_HANDLER_ROLES.includes(code)),
    'OIDC_CLINICIAN_ROLES and OIDC_CALL_HANDLER_ROLES must not share a role code',
  ),
];
