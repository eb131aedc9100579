import type { AccountClaims } from 'oidc-provider';
import type { DemonstrationAccount } from '../demonstration-accounts.ts';

/** Which scope gives which claims: the names that NHS CIS2 uses, so that the proxy reads one form. */
export const claimsByScope = {
  openid: ['sub'],
  profile: ['name'],
  nationalrbacaccess: ['nhsid_nrbac_roles'],
  associatedorgs: ['nhsid_user_orgs'],
  selectedrole: ['selected_roleid'],
};

export function toClaims({
  username,
  name,
  role,
  organisation,
}: DemonstrationAccount): AccountClaims {
  return {
    sub: username,
    name,
    nhsid_nrbac_roles: role
      ? [
          {
            person_roleid: role.personRoleId,
            org_code: organisation.code,
            role_code: role.code,
            role_name: role.name,
          },
        ]
      : [],
    nhsid_user_orgs: [{ org_code: organisation.code, org_name: organisation.name }],
    ...(role ? { selected_roleid: role.personRoleId } : {}),
  };
}
