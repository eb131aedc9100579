import { ScreenFailure } from '../screen-failure.tsx';
import { loadNewVersion } from './load-new-version.ts';
import { usePageState } from './use-page-state.ts';

/** In the place of a page that cannot go on. */
export function PageFault() {
  const isIncomplete = usePageState() === 'incomplete';
  return (
    <ScreenFailure
      sentence={
        isIncomplete
          ? 'A part of this page could not be loaded. Signpost may have been renewed meanwhile, or this device has no connection.'
          : 'Something went wrong on this page. Open it again; if it keeps failing tell your support desk.'
      }
      action="Open again"
      onAction={() => void loadNewVersion()}
    />
  );
}
