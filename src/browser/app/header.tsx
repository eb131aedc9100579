import { formatClock } from '#domain/opening/format-time.ts';
import { dataNotices, describeRehearsal } from '#contract/desk-api/product-notices.ts';
import type { Product } from '#contract/desk-api/session.ts';
import { useServerNow } from '../api/server-clock.tsx';
import { tellTabs } from '../api/session-channel.ts';
import { PatientViewSwitch } from '../ui/patient-view-switch.tsx';
import { SignpostMark } from '../ui/signpost-mark.tsx';
import type { DirectoryState } from './directory-state.ts';
import styles from './header.module.css';
import { RoleSwitch } from './role-switch.tsx';
import type { SomebodysSession } from './signed-in-session.ts';

interface HeaderProps {
  readonly product: Product;
  /** Null while nobody is signed in. */
  readonly session: SomebodysSession | null;
  /** Null before anything was asked. */
  readonly directory: DirectoryState | null;
}

/** What every screen must say: which data this is, which clock, who is signed in. */
export function Header({ product, session, directory }: HeaderProps) {
  const data = dataNotices[product.data];
  return (
    <header className={styles.header}>
      <span className={styles.name}>
        <SignpostMark /> Signpost
      </span>
      {data !== null && <strong className={styles.notice}>{data}</strong>}
      {product.isRehearsal && <RehearsalClock />}
      {directory && <DirectoryLine state={directory} />}
      {session && <SignedInPerson session={session} />}
    </header>
  );
}

const RehearsalClock = () => (
  <strong className={styles.notice}>{describeRehearsal(useServerNow())}</strong>
);

const DirectoryLine = ({ state }: { readonly state: DirectoryState }) => (
  <span className={styles.directory} data-reached={state.isReached}>
    {state.isReached ? 'Directory reached' : 'Directory not reached'} {formatClock(state.at)}
  </span>
);

const SignedInPerson = ({ session }: { readonly session: SomebodysSession }) => (
  <div className={styles.person}>
    <Who session={session} />
    {session.status === 'signedIn' && session.audience === 'clinician' && <PatientViewSwitch />}
    {session.roles.length > 0 && <RoleSwitch key={session.roleId} {...session} />}
    <form
      method="post"
      action="/auth/sign-out"
      onSubmit={() => {
        tellTabs({ kind: 'signOut' });
      }}
    >
      <button type="submit" className={styles.signOut}>
        Sign out
      </button>
    </form>
  </div>
);

const Who = ({ session: { person } }: { readonly session: SomebodysSession }) => (
  <p className={styles.who}>
    <b>{person.name}</b>
    {person.role !== '' && ` · ${person.role}`}
    {person.organisation !== '' && (
      <span className={styles.organisation}>{person.organisation}</span>
    )}
  </p>
);
