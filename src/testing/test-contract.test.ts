import { runProgram } from '#start/prepare/run-program.js';
import { createDemonstrationCatalogue } from '#directory/demonstration/create-demonstration-catalogue.ts';
import { expect, it } from 'vitest';
import { callHandlerAccount, startDirectory } from './start-directory.ts';

const patience = 180_000;
const { username, password } = callHandlerAccount;

/** As a terminal would run it: what this runner tells its own workers is no concern of it. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(?:VITEST|CONTRACT_|NODE_ENV|TEST$)/.test(name),
  ),
);

const testContract = (args: readonly string[], given: NodeJS.ProcessEnv = {}) =>
  runProgram(process.execPath, ['src/testing/test-contract.js', ...args], {
    environment: { ...environment, NO_COLOR: '1', ...given },
  });

it(
  'holds the directory at an address to the contract, and ends with the sum',
  async () => {
    const { servicesUrl, close } = await startDirectory({
      catalogue: createDemonstrationCatalogue(Date.now()),
    });
    const args = ['--url', servicesUrl, '--username', username, '--postcode', 'ls14ap'];
    const { ok, output } = await testContract(args, { CONTRACT_PASSWORD: password });
    await close();
    expect(output).toMatch(/\n\d{2,} passed, 0 failed\n$/);
    expect(ok).toBe(true);
  },
  patience,
);

it.each([
  ['no address', ['--username', username], { CONTRACT_PASSWORD: password }],
  ['no password', ['--url', 'http://127.0.0.1:9/services', '--username', username], {}],
  ['a password among the arguments', ['--password', password], { CONTRACT_PASSWORD: password }],
])(
  'says how it is used when given %s',
  async (_what, args, given) => {
    const { ok, output } = await testContract(args, given);
    expect(output).toMatch(/CONTRACT_PASSWORD=… npm run test:contract -- --url/);
    expect(ok).toBe(false);
  },
  patience,
);
