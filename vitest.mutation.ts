import { defineConfig } from 'vitest/config';

/** The tests that mutants of the domain must not survive: its own, and the second opinion's, in fewer rounds. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/domain/**/*.test.ts', 'src/testing/second-opinion/*.test.ts'],
    setupFiles: ['src/testing/without-chance.ts'],
    env: { FEW_ROUNDS: '1' },
    testTimeout: 60_000,
  },
});
