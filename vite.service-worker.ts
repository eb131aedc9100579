import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';

const ENTRY = join(import.meta.dirname, 'src/browser/service-worker/worker.ts');
const PUBLIC = join(import.meta.dirname, 'public');
const PAGE = 'index.html';
const UNBUILT = 'name="page-version" content="unbuilt"';

type File = readonly [path: string, content: string | Uint8Array];

/** Pictures that only a shop window shows. */
const isForTheApp = (path: string): boolean => !path.startsWith('/screenshots/');

const listPublic = (): readonly File[] =>
  readdirSync(PUBLIC, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry): File => {
      const file = join(entry.parentPath, entry.name);
      return [file.slice(PUBLIC.length).replaceAll('\\', '/'), readFileSync(file)];
    });

const listBuilt = (bundle: Rolldown.OutputBundle): readonly File[] =>
  Object.values(bundle).map((file) => [
    file.fileName === PAGE ? '/' : `/${file.fileName}`,
    file.type === 'chunk' ? file.code : file.source,
  ]);

function nameVersion(files: readonly File[]): string {
  const hash = createHash('sha256');
  for (const [path, content] of files) hash.update(`${path}\0`).update(content).update('\0');
  return hash.digest('base64url').slice(0, 16);
}

/** The worker in one file of its own, which every browser can run: no imports are left in it. */
async function buildWorker(version: string, files: readonly string[]): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { BUILD: JSON.stringify({ version, files }) },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: ENTRY, output: { format: 'iife' } },
    },
  });
  if (!('output' in built)) throw new Error('The service worker was not built');
  return built.output[0].code;
}

/**
 * Emits `sw.js` over the list of the bundle's files and of `public/`, and writes the version, a hash of them all, into the
 * page: its own, the worker's and the one that the proxy tells are the same by construction.
 */
export function serviceWorker(): Plugin {
  return {
    name: 'signpost-service-worker',
    apply: (_config, { isSsrBuild }) => isSsrBuild !== true,
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const files = [...listBuilt(bundle), ...listPublic()]
          .filter(([path]) => isForTheApp(path))
          .sort(([one], [other]) => (one < other ? -1 : 1));
        const version = nameVersion(files);
        const page = bundle[PAGE];
        if (page?.type !== 'asset' || !String(page.source).includes(UNBUILT))
          throw new Error('index.html has no place for its version');
        page.source = String(page.source).replace(
          UNBUILT,
          UNBUILT.replace('unbuilt', () => version),
        );
        const source = await buildWorker(
          version,
          files.map(([path]) => path),
        );
        this.emitFile({ type: 'asset', fileName: 'sw.js', source });
      },
    },
  };
}
