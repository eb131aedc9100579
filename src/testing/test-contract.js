import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { inProject } from '#start/prepare/project-folder.js';
import { runPackage } from '#start/prepare/run-program.js';
import { countVitest, settleCount } from './run-all/count-results.js';

const usage = `Holds a directory to the contract:

  CONTRACT_PASSWORD=… npm run test:contract -- --url http://host/app/controllers/api/v1.0/services --username name

The password is read from the environment alone. For a directory without the demonstration data, name values that the
account can find there: --postcode --service-id --ods-code (of that service) --clinical-term --service-type
`;

const text = /** @type {const} */ ({ type: 'string' });

function readOptions() {
  const { values } = parseArgs({
    options: {
      url: text,
      username: text,
      postcode: text,
      'service-id': text,
      'ods-code': text,
      'clinical-term': text,
      'service-type': text,
    },
  });
  const { url = '', username = '', ...known } = values;
  const isComplete = URL.canParse(url) && username !== '' && process.env['CONTRACT_PASSWORD'];
  if (!isComplete) throw new Error('An address, a user name and CONTRACT_PASSWORD are needed.');
  return {
    url,
    username,
    values: {
      postcode: known.postcode,
      serviceId: known['service-id'],
      odsCode: known['ods-code'],
      clinicalTerm: known['clinical-term'],
      serviceType: known['service-type'],
    },
  };
}

const report = inProject('.cache/reports/contract.json');

/** @param {ReturnType<typeof readOptions>} target */
async function testContract(target) {
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const { ok, output } = await runPackage(
    'vitest/vitest.mjs',
    [
      'run',
      '--project=node',
      'src/testing/contract/contract.test.ts',
      '--reporter=verbose',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { environment: { ...process.env, CONTRACT_TARGET: JSON.stringify(target) } },
  );
  const count = existsSync(report)
    ? countVitest(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 1 };
  const { passed, failed } = settleCount(count, ok);
  console.log(`${output.trim()}\n\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

try {
  process.exitCode = await testContract(readOptions());
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exitCode = 2;
}
