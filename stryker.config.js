/**
 * Mutation testing of what must never be wrong: every rule of the domain, the disclosure table among them. Each change of the
 * code that no test notices is a test that is missing. `npm run test:long` runs it; `docs/safety/evidence.md` has the figures.
 */
export default {
  packageManager: 'npm',
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.ts' },
  mutate: ['src/domain/**/*.ts', '!src/domain/**/*.test.ts'],
  ignorePatterns: ['/docs', '/public', '/e2e', '/dist', '/data', '/test-results'],
  concurrency: 2,
  timeoutMS: 20_000,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  tempDirName: '.cache/stryker',
  thresholds: { high: 98, low: 95, break: 95 },
};
