import { serveDirectory } from '#directory/serve-directory.ts';
import type { DirectorySettings } from '#directory/directory-settings.ts';

/** What the test that forked this program sends. */
export type ServeOrder = Pick<
  DirectorySettings,
  'dataDirectory' | 'databaseUrl' | 'accounts' | 'catalogue'
>;

/** The directory on a free port, in a process that may be killed; it says its address, or why there is none. */
process.once('message', (order: ServeOrder) => {
  serveDirectory({
    ...order,
    host: '127.0.0.1',
    port: 0,
    now: Date.now,
    log: null,
  }).then(
    ({ url }) => process.send?.({ url }),
    (error: unknown) => process.send?.({ fault: String(error) }),
  );
});
// Never outlives the test.
process.once('disconnect', () => process.exit());
