import { existsSync } from 'node:fs';
import { runPackage } from '#start/prepare/run-program.js';

/** Major versions besides the one that `npm test` runs on. */
const OLDER = [15, 16, 17];

/** What asks a database anything. */
const tests = ['src/database/', 'src/directory/', 'src/proxy/sessions/', 'killed-processes'];

/**
 * @param {string} name
 * @param {Record<string, string | undefined>} place
 */
async function runOn(name, place) {
  console.log(`Testing on ${name}.`);
  return runPackage('vitest/vitest.mjs', ['run', ...tests], {
    environment: { ...process.env, TEST_DATABASE_URL: undefined, LONG_TESTS: undefined, ...place },
    isShown: true,
  });
}

/**
 * The suites that ask a database, in their usual rounds, on each older PostgreSQL that Debian's packages have put here, and on the
 * server that `TEST_DATABASE_URL` names. Says which versions are not there.
 * @returns {Promise<{ ok: boolean }>}
 */
export async function runOnServers() {
  const outcomes = [];
  for (const version of OLDER)
    if (existsSync(`/usr/lib/postgresql/${version}/bin/initdb`))
      outcomes.push(await runOn(`PostgreSQL ${version}`, { TEST_POSTGRESQL: String(version) }));
    else
      console.log(`Not tested: PostgreSQL ${version}, which is not in /usr/lib/postgresql here.`);
  const url = process.env['TEST_DATABASE_URL'];
  if (url !== undefined)
    outcomes.push(await runOn('the server of TEST_DATABASE_URL', { TEST_DATABASE_URL: url }));
  return { ok: outcomes.every(({ ok }) => ok) };
}
