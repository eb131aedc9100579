import { formatClock } from '#domain/opening/format-time.ts';
import { dataNotices, describeRehearsal } from '#contract/desk-api/product-notices.ts';
import type { Product } from '#contract/desk-api/session.ts';
import type { ReactNode } from 'react';
import { useServerNow } from '../api/server-clock.tsx';
import { tellTabs } from '../api/session-channel.ts';
import { GuideButton } from '../features/guide/guide-button.tsx';
import { PatientViewSwitch } from '../ui/patient-view-switch.tsx';
import { SignpostMark } from '../ui/signpost-mark.tsx';
import type { DirectoryState } from './directory-state.ts';
import { FetchedRoleSwitch } from './fetch-role-switch.ts';
import styles from './header.module.css';
import type { SomebodysSession } from './signed-in-session.ts';
import { ThemeSwitch } from './theme-switch.tsx';

interface HeaderProps {
  readonly product: Product;
  /** Null while nobody is signed in. */
  readonly session: SomebodysSession | null;
  /** Null before anything was asked. */
  readonly directory: DirectoryState | null;
  /** What else the screen offers from its head. */
  readonly children?: ReactNode;
}

/** What every screen must say: which data this is, which clock, who is signed in. */
export function Header({ product, session, directory, children }: HeaderProps) {
  const data = dataNotices[product.data];
  return (
    <header className={styles.header}>
      <span className={styles.name}>
        <SignpostMark /> Signpost
      </span>
      {data !== null && <strong className={styles.notice}>{data}</strong>}
      {product.isRehearsal && <RehearsalClock />}
      {session?.status === 'signedIn' && <DirectoryLine state={directory} />}
      <div className={styles.end}>
        {session && <Who session={session} />}
        <div className={styles.buttons}>
          {session && isClinicians(session) && <PatientViewSwitch className={styles.button} />}
          <GuideButton />
          {children}
          <ThemeSwitch className={styles.button} />
          {session && <SignOut />}
        </div>
      </div>
    </header>
  );
}

const isClinicians = (session: SomebodysSession): boolean =>
  session.status === 'signedIn' && session.audience === 'clinician';

const RehearsalClock = () => (
  <strong className={`${styles.notice} ${styles.rehearsal}`}>
    {describeRehearsal(useServerNow())}
  </strong>
);

/** Has its place before anything is known, so that nothing moves when the first answer comes. */
function DirectoryLine({ state }: { readonly state: DirectoryState | null }) {
  if (state === null)
    return (
      <span className={`${styles.directory} ${styles.notAsked}`}>Directory not asked yet</span>
    );
  return (
    <span className={styles.directory} data-reached={state.isReached}>
      {state.isReached ? 'Directory reached' : 'Directory not reached'} {formatClock(state.at)}
    </span>
  );
}

function Who({ session }: { readonly session: SomebodysSession }) {
  const { person, roles } = session;
  return (
    <>
      <p className={styles.who}>
        <span className={styles.person}>
          <b>{person.name}</b>
          {person.role !== '' && ` · ${person.role}`}
        </span>
        {person.organisation !== '' && (
          <span className={styles.organisation}>{person.organisation}</span>
        )}
      </p>
      {roles.length > 0 && (
        <FetchedRoleSwitch
          key={session.roleId}
          props={session}
          meanwhile={null}
          missing={(tryAgain) => (
            <button type="button" className={styles.button} onClick={tryAgain}>
              Load your other roles
            </button>
          )}
        />
      )}
    </>
  );
}

/** One press for whoever goes, one for whoever hands the device on: then the next person's sign-in is there at once. */
const SignOut = () => (
  <form
    method="post"
    className={styles.leave}
    action="/auth/sign-out"
    onSubmit={() => {
      tellTabs({ kind: 'signOut' });
    }}
  >
    <button type="submit" className={styles.button} formAction="/auth/sign-out?then=sign-in">
      Change user
    </button>
    <button type="submit" className={styles.button}>
      Sign out
    </button>
  </form>
);
