/** A role in the form in which NHS CIS2 tells of it (claim `nhsid_nrbac_roles`). */
interface DemonstrationRole {
  readonly personRoleId: string;
  /** The whole code; lists of roles hold whole codes only. */
  readonly code: string;
  readonly name: string;
}

export interface DemonstrationAccount {
  readonly username: string;
  readonly name: string;
  /** Null: a person whom nobody has given a role. */
  readonly role: DemonstrationRole | null;
  readonly organisation: { readonly code: string; readonly name: string };
}

const organisation = {
  code: 'DEMO1',
  name: 'Leeds Clinical Assessment Service (demonstration)',
};

export const demonstrationAccounts: readonly DemonstrationAccount[] = [
  {
    username: 'clinician',
    name: 'Asha Patel',
    role: {
      personRoleId: '990000000001',
      code: 'S8000:G8000:R8000',
      name: 'Clinical Practitioner',
    },
    organisation,
  },
  {
    username: 'call-handler',
    name: 'Sam Okafor',
    role: { personRoleId: '990000000002', code: 'DEMO:DEMO:CALLHANDLER', name: 'Call handler' },
    organisation,
  },
  { username: 'no-role', name: 'Robin Ellis', role: null, organisation },
];

/** The allow-lists that go with the accounts above. */
export const demonstrationRoles = {
  clinician: ['S8000:G8000:R8000'],
  callHandler: ['DEMO:DEMO:CALLHANDLER'],
} as const;

/** The password that the sign-in page itself tells, for a first look on one's own computer. */
export const DEMONSTRATION_PASSWORD = 'demo';
