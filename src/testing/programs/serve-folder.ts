import { serveDirectory } from '#directory/serve-directory.ts';
import type { DirectorySettings } from '#directory/directory-settings.ts';

/** What the test that forked this program sends. */
export type FolderOrder = Pick<DirectorySettings, 'dataDirectory' | 'accounts' | 'catalogue'>;

/** The directory on a data folder and a free port, in a process that may be killed; it says its address, or why there is none. */
process.once('message', (order: FolderOrder) => {
  serveDirectory({
    ...order,
    host: '127.0.0.1',
    port: 0,
    databaseUrl: null,
    now: Date.now,
    log: null,
  }).then(
    ({ url }) => process.send?.({ url }),
    (error: unknown) => process.send?.({ fault: String(error) }),
  );
});
// Never outlives the test.
process.once('disconnect', () => process.exit());
