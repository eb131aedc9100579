import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ServerClockProvider } from '../api/server-clock.tsx';
import { FaultBoundary } from '../ui/fault-boundary.tsx';
import { CurrentScreen } from './current-screen.tsx';
import { LaterParts } from './installed/later-parts.tsx';
import { PageFault } from './installed/page-fault.tsx';

/** The whole page, over a memory that lasts as long as the page does. */
export function App({ queryClient }: { readonly queryClient: QueryClient }) {
  return (
    <FaultBoundary fallback={<PageFault />}>
      <QueryClientProvider client={queryClient}>
        <ServerClockProvider>
          <CurrentScreen />
          <LaterParts />
        </ServerClockProvider>
      </QueryClientProvider>
    </FaultBoundary>
  );
}
