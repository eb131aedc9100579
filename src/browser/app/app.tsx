import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ServerClockProvider } from '../api/server-clock.tsx';
import { FaultBoundary } from '../ui/fault-boundary.tsx';
import { CurrentScreen } from './current-screen.tsx';
import { ScreenFailure } from './screen-failure.tsx';

const reload = () => {
  window.location.reload();
};

/** The whole page, over a memory that lasts as long as the page does. */
export function App({ queryClient }: { readonly queryClient: QueryClient }) {
  return (
    <FaultBoundary
      fallback={
        <ScreenFailure
          sentence="Something went wrong on this page. Open it again; if it keeps failing tell your support desk."
          action="Open again"
          onAction={reload}
        />
      }
    >
      <QueryClientProvider client={queryClient}>
        <ServerClockProvider>
          <CurrentScreen />
        </ServerClockProvider>
      </QueryClientProvider>
    </FaultBoundary>
  );
}
