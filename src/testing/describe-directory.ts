import { afterAll, beforeAll, describe } from 'vitest';
import { startDirectory, type StartedDirectory } from './start-directory.ts';
import { testDatabases } from './test-databases.ts';

type Settings = NonNullable<Parameters<typeof startDirectory>[0]>;

/** Runs tests against one directory on each database there is; it starts empty. */
export function describeDirectory(
  title: string,
  settings: Omit<Settings, 'databaseUrl'>,
  tests: (directory: () => StartedDirectory) => void,
): void {
  describe.each(testDatabases)(`${title} ($name)`, ({ make }) => {
    let directory: StartedDirectory;
    let remove: () => Promise<void>;
    beforeAll(async () => {
      const made = await make();
      remove = made.remove;
      directory = await startDirectory({ ...settings, databaseUrl: made.url });
    });
    afterAll(() => directory.close().then(() => remove()));
    tests(() => directory);
  });
}
