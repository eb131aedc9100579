import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { chunkGroups } from './vite.chunks.ts';
import { importAnew } from './vite.import-anew.ts';
import { outlineMap } from './vite.outline.ts';
import { serviceWorker } from './vite.service-worker.ts';

/** The server's programs: what `npm start`, `npm run directory` and `npm run audit` run. */
const programs = {
  product: 'src/start/product.ts',
  directory: 'src/start/directory.ts',
  audit: 'src/start/audit.ts',
};

/** Compresses as far as it goes, once, so that the proxy has nothing to compress while people wait. */
const compressFiles = (): Plugin => ({
  name: 'compress-files',
  apply: (_config, { isSsrBuild }) => isSsrBuild !== true,
  writeBundle: ({ dir = '' }, bundle) => {
    for (const [name, file] of Object.entries(bundle)) {
      if (!/\.(js|css|svg|html)$/.test(name)) continue;
      const content = file.type === 'chunk' ? file.code : file.source;
      writeFileSync(join(dir, `${name}.br`), brotliCompressSync(content));
      writeFileSync(join(dir, `${name}.gz`), gzipSync(content, { level: 9 }));
    }
  },
});

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react(), outlineMap(), importAnew(), serviceWorker(), compressFiles()],
  publicDir: isSsrBuild ? false : 'public',
  build: {
    outDir: isSsrBuild ? 'dist/server' : 'dist/browser',
    target: isSsrBuild ? 'node20' : 'es2022',
    emptyOutDir: true,
    rolldownOptions: isSsrBuild
      ? { input: programs }
      : { output: { codeSplitting: { groups: [...chunkGroups] } } },
    assetsInlineLimit: 0,
    // Every browser that reads this script knows it; another would only fetch its parts a little later.
    modulePreload: { polyfill: false },
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
          globalSetup: ['src/testing/postgresql/provide-server.ts'],
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
          setupFiles: [
            'src/testing/wait-patiently.ts',
            'src/testing/native-dialogs.ts',
            'src/testing/remember-styles.ts',
          ],
          // From Node 25 on, its own storage would hide that of the simulated browser.
          execArgv: 'localStorage' in globalThis ? ['--no-experimental-webstorage'] : [],
        },
      },
    ],
  },
}));
