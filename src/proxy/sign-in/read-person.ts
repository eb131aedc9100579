import type { Audience } from '#domain/disclosure/disclosure.ts';
import * as z from 'zod';
import type { SignInSettings } from '../proxy-settings.ts';
import type { HeldRole, SignedIn } from '../sessions/session.ts';

const text = z.string().catch('');

/** The claims of NHS CIS2 that say who somebody is and as what; whatever is missing or odd is left out. */
const claimsSchema = z.object({
  sub: text,
  name: text,
  selected_roleid: text,
  nhsid_nrbac_roles: z
    .array(z.object({ person_roleid: text, role_code: text, role_name: text, org_code: text }))
    .catch([]),
  nhsid_user_orgs: z.array(z.object({ org_code: text, org_name: text })).catch([]),
});

type Claims = z.infer<typeof claimsSchema>;
type Role = Claims['nhsid_nrbac_roles'][number];

/** The one role that was chosen at sign-in. Roles merely held give nothing until they are chosen. */
const selectedRole = ({ selected_roleid, nhsid_nrbac_roles }: Claims): Role | undefined =>
  selected_roleid === ''
    ? undefined
    : nhsid_nrbac_roles.find((role) => role.person_roleid === selected_roleid);

/** By whole role code: a medical secretary's begins as a clinician's does. On neither list: no access. */
function audienceOf(role: Role | undefined, lists: SignInSettings['roles']): Audience | null {
  if (role === undefined) return null;
  if (lists.clinician.includes(role.role_code)) return 'clinician';
  return lists.callHandler.includes(role.role_code) ? 'callHandler' : null;
}

const organisationCodeOf = ({ nhsid_user_orgs }: Claims, role: Role | undefined): string =>
  role?.org_code ?? nhsid_user_orgs[0]?.org_code ?? '';

const organisationOf = ({ nhsid_user_orgs }: Claims, code: string): string =>
  nhsid_user_orgs.find((known) => known.org_code === code)?.org_name || code;

/** Of two with one id the first counts, as it does at sign-in. */
const isFirstOfItsId = ({ person_roleid }: Role, index: number, all: readonly Role[]): boolean =>
  person_roleid !== '' && all.findIndex((role) => role.person_roleid === person_roleid) === index;

const heldRoles = (claims: Claims, lists: SignInSettings['roles']): HeldRole[] =>
  claims.nhsid_nrbac_roles.filter(isFirstOfItsId).flatMap((role) => {
    const audience = audienceOf(role, lists);
    if (audience === null) return [];
    const { person_roleid: id, role_code: code, role_name: name, org_code } = role;
    const organisation = { code: org_code, name: organisationOf(claims, org_code) };
    return [{ id, code, name, organisation, audience }];
  });

export function readPerson(
  claims: unknown,
  lists: SignInSettings['roles'],
): Omit<SignedIn, 'idToken'> {
  const read = claimsSchema.parse(claims);
  const role = selectedRole(read);
  const organisation = organisationCodeOf(read, role);
  return {
    person: {
      name: read.name,
      role: role?.role_name ?? '',
      organisation: organisationOf(read, organisation),
    },
    actor: { subject: read.sub, role: role?.role_code ?? '', organisation },
    roles: heldRoles(read, lists),
    roleId: role?.person_roleid ?? '',
    audience: audienceOf(role, lists),
  };
}
