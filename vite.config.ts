import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { outlineMap } from './vite.outline.ts';

/** The server's programs: what `npm start`, `npm run directory` and `npm run audit` run. */
const programs = {
  product: 'src/start/product.ts',
  directory: 'src/start/directory.ts',
  audit: 'src/start/audit.ts',
};

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react(), outlineMap()],
  publicDir: isSsrBuild ? false : 'public',
  build: {
    outDir: isSsrBuild ? 'dist/server' : 'dist/browser',
    target: isSsrBuild ? 'node20' : 'es2022',
    emptyOutDir: true,
    rolldownOptions: isSsrBuild ? { input: programs } : {},
    assetsInlineLimit: 0,
  },
  test: {
    // Every core, and patience: build machines are small and busy.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/**/*.test.ts'],
          // Loading every module anew for every file took longer than the tests.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'screen',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['src/testing/wait-patiently.ts', 'src/testing/native-dialogs.ts'],
          // From Node 25 on, its own storage would hide that of the simulated browser.
          execArgv: 'localStorage' in globalThis ? ['--no-experimental-webstorage'] : [],
        },
      },
    ],
  },
}));
