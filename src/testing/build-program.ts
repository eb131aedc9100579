import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const project = fileURLToPath(new URL('../../', import.meta.url));

export interface BuiltProgram {
  /** What `fork` takes. */
  readonly program: string;
  readonly remove: () => Promise<void>;
}

/**
 * Builds a program as the product's own are built, for tests that start it as a process, for instance to kill it. It is put
 * inside the project, where it finds the packages.
 * @param entry such as `src/testing/programs/serve-directory.ts`
 */
export async function buildProgram(entry: string): Promise<BuiltProgram> {
  const place = join(project, '.cache/programs/');
  await mkdir(place, { recursive: true });
  const folder = await mkdtemp(place);
  await build({
    configFile: false,
    root: project,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      rolldownOptions: {
        input: join(project, entry),
        output: { entryFileNames: 'program.mjs' },
      },
    },
  });
  return {
    program: join(folder, 'program.mjs'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
