import { useSyncExternalStore } from 'react';
import { onPageState, type PageState, readPageState } from '../../api/page-version.ts';

/** How this page stands to what is served now. */
export const usePageState = (): PageState => useSyncExternalStore(onPageState, readPageState);
