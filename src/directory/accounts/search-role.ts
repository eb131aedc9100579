import { UsageFault } from '../commands/usage-fault.ts';
import { referralRoles, type ReferralRoleId } from '../directory-settings.ts';

const roles = Object.entries(referralRoles).map(([id, name]) => ({
  id: Number(id) as ReferralRoleId,
  name,
}));

/** A role by its id or its name, in any case. Throws `UsageFault` for one that is not published. */
export function readSearchRole(text: string): ReferralRoleId {
  const wanted = text.trim().toLowerCase();
  const role = roles.find(({ id, name }) => String(id) === wanted || name.toLowerCase() === wanted);
  if (role === undefined) throw new UsageFault(`The role is one of ${listRoles()}.`);
  return role.id;
}

const listRoles = () => roles.map(({ id, name }) => `${id} (${name})`).join(', ');

export const describeRole = (searchRole: number): string => {
  const role = roles.find(({ id }) => id === searchRole);
  return role === undefined ? `${searchRole}` : `${role.id} ${role.name}`;
};
