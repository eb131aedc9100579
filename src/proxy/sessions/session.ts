import type { Person } from '#contract/desk-api/session.ts';
import type { Audience } from '#domain/disclosure/disclosure.ts';

/** Who somebody is to the audit trail: ids and codes, as the identity provider gave them, and no names. */
export interface Actor {
  readonly subject: string;
  readonly role: string;
  readonly organisation: string;
}

/** A role that is held and whose whole code is on a list. */
export interface HeldRole {
  /** The provider's id of this role of this person: one code may be held in several organisations. */
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly organisation: { readonly code: string; readonly name: string };
  readonly audience: Audience;
}

/** Who signed in, and as what. */
export interface SignedIn {
  readonly person: Person;
  readonly actor: Actor;
  /** What the person may choose between. */
  readonly roles: readonly HeldRole[];
  /** Id of the role in use; blank when none was selected. */
  readonly roleId: string;
  /** Null: the selected role is on neither list, so there is no access. */
  readonly audience: Audience | null;
  /** Shown to the provider at sign-out, so that it ends the right session without asking. */
  readonly idToken: string;
}

export interface Session extends SignedIn {
  /** A hash of the secret in the cookie: what is kept does not let anybody in. */
  readonly key: string;
  /** Milliseconds since 1970, by the real clock. */
  readonly startedAt: number;
  readonly activeAt: number;
}
