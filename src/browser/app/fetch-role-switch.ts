import { createFetchedPart } from '../ui/fetched-part.tsx';

/** Few people hold more than one role. */
export const { FetchedPart: FetchedRoleSwitch, fetchAhead: fetchRoleSwitch } = createFetchedPart(
  async () => {
    const { RoleSwitch } = await import('./role-switch.tsx');
    return RoleSwitch;
  },
);
