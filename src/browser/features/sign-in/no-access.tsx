import type { Person } from '#contract/desk-api/session.ts';
import styles from './sign-in.module.css';

interface NoAccessProps {
  readonly person: Person;
  /** Roles with access, to be chosen in the header. */
  readonly hasOtherRoles: boolean;
}

/** Signed in, but with a role that is on no list: says so, and whom to ask. */
export function NoAccess({ person, hasOtherRoles }: NoAccessProps) {
  return (
    <main className={styles.page}>
      <h1>You have no access to Signpost</h1>
      <p className={styles.lead}>
        You are signed in as {describePerson(person)}, but{' '}
        {hasOtherRoles ? 'this role gives no access' : 'you have no role that gives access'} to
        Signpost.
      </p>
      {hasOtherRoles && <p>Choose another of your roles at the top of this page.</p>}
      <p>
        Ask the person who manages smartcards or access in your organisation to give you a clinician
        or call handler role. If you have another role, sign out and choose it when you sign in
        again.
      </p>
    </main>
  );
}

function describePerson({ name, role, organisation }: Person): string {
  const who = role === '' ? name : `${name}, ${role}`;
  return organisation === '' ? who : `${who} at ${organisation}`;
}
