import type { TestProject } from 'vitest/node';
import { copyPackagedPrograms, findInstalledPrograms } from './find-programs.ts';
import { startServer } from './start-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The PostgreSQL server that suites run on; null when there is none. */
    readonly serverUrl: string | null;
  }
}

const { TEST_DATABASE_URL, TEST_POSTGRESQL } = process.env;

/** That of the npm package, or the major version that `TEST_POSTGRESQL` names, from Debian's packages. */
const findPrograms = (folder: string) =>
  TEST_POSTGRESQL === undefined
    ? copyPackagedPrograms(folder)
    : Promise.resolve(findInstalledPrograms(Number(TEST_POSTGRESQL)));

/** One PostgreSQL server for the whole run of the tests: one started for it, or the one that `TEST_DATABASE_URL` names. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (TEST_DATABASE_URL !== undefined) {
    project.provide('serverUrl', TEST_DATABASE_URL);
    return () => Promise.resolve();
  }
  const server = await startServer(findPrograms);
  if (server === null)
    console.warn(
      `Not tested: the directory and the sessions on PostgreSQL, for none runs here (${process.platform} on ${process.arch}). TEST_DATABASE_URL may name one.`,
    );
  project.provide('serverUrl', server?.url ?? null);
  return () => server?.remove() ?? Promise.resolve();
}
