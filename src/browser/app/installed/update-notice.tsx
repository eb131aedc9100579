import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { PageState } from '../../api/page-version.ts';
import { productQuery, serviceTypesQuery, sessionQuery } from '../../api/queries.ts';
import { loadConnectionParts } from '../connection/load-connection-parts.ts';
import { loadNewVersion } from './load-new-version.ts';
import { prepareNewVersion, registerWorker } from './register-worker.ts';
import styles from './update-notice.module.css';
import { usePageState } from './use-page-state.ts';

const HOUR = 60 * 60_000;

const words: Readonly<Record<Exclude<PageState, 'current'>, string>> = {
  newer: 'A new version of Signpost is ready.',
  outdated: 'This page is older than Signpost itself now is, and can search no more.',
  incomplete: 'A part of this page could not be loaded: there may be a new version.',
};

/** One calm line; what is on the screen stays until somebody says that it may go. */
export function UpdateNotice() {
  const state = usePageState();
  const [isPutOff, putOff] = usePutOff();
  useDeviceCopy(state);
  if (state === 'current' || (state === 'newer' && isPutOff)) return null;
  return (
    <div className={styles.notice} data-over-foot role="status">
      {words[state]} Loading it clears this page.
      <button type="button" className="nhsuk-link" onClick={() => void loadNewVersion()}>
        Load it now
      </button>
      {state === 'newer' && (
        <button type="button" className="nhsuk-link" onClick={putOff}>
          Later
        </button>
      )}
    </div>
  );
}

/** For an hour: a page may stay open for weeks. */
function usePutOff() {
  const [isPutOff, setIsPutOff] = useState(false);
  useEffect(() => {
    if (!isPutOff) return undefined;
    const timer = setTimeout(() => {
      setIsPutOff(false);
    }, HOUR);
    return () => {
      clearTimeout(timer);
    };
  }, [isPutOff]);
  const putOff = () => {
    setIsPutOff(true);
  };
  return [isPutOff, putOff] as const;
}

/** Everything that a page needs without a connection is on the device before there is none. */
function useDeviceCopy(state: PageState): void {
  const { data: session } = useQuery({ ...sessionQuery(), enabled: false });
  useQuery(productQuery());
  useQuery({ ...serviceTypesQuery(), enabled: session?.status === 'signedIn' });
  useEffect(() => {
    void registerWorker();
    void loadConnectionParts();
  }, []);
  useEffect(() => {
    if (state === 'newer') void prepareNewVersion();
  }, [state]);
}
