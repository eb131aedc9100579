import type { Plugin } from 'vite';

const IMPORT = /\bimport\((["'`])(\.\/[\w.-]+\.js)\1\)/g;

/**
 * Lets a part that did not come be asked for at another address, `…?again=1`: see `src/browser/ui/import-anew.ts`. Where
 * nothing failed every address is as the bundler wrote it.
 */
export const importAnew = (): Plugin => ({
  name: 'signpost-import-anew',
  apply: (_config, { isSsrBuild }) => isSsrBuild !== true,
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      let count = 0;
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        file.code = file.code.replace(IMPORT, (_import, _quote, path: string) => {
          count += 1;
          return `import("${path}"+(globalThis.importSuffix??""))`;
        });
      }
      if (count === 0) throw new Error('No import of a later part was found');
    },
  },
});
