import { join } from 'node:path';
import type { Rolldown } from 'vite';

const inSource = (path: string): string => join(import.meta.dirname, 'src/browser', path);

/** The modules and all that they import, but not what they fetch later. */
function listImported(
  from: readonly string[],
  context: Rolldown.ChunkingContext,
): ReadonlySet<string> {
  const found = new Set(from);
  for (const id of found)
    for (const imported of context.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}

function groupFrom(name: string, paths: readonly string[], priority: number) {
  let list: ReadonlySet<string> | null = null;
  const isIn = (id: string, context: Rolldown.ChunkingContext): boolean => {
    list ??= listImported(paths.map(inSource), context);
    return list.has(id);
  };
  return {
    debugName: name,
    name: (id: string, context: Rolldown.ChunkingContext) => (isIn(id, context) ? name : null),
    priority,
  };
}

/**
 * Two files of script before the map, the page as it begins and the desk, whatever else is fetched later: left to itself the
 * bundler cuts them along every border that two small parts share, and many small files compress worse.
 *
 * Further named is what several parts share that can be asked for again: of a part that did not come it must not be missing too,
 * for only the part itself is asked for at another address.
 */
export const chunkGroups: readonly Rolldown.CodeSplittingGroup[] = [
  groupFrom('page', ['app/main.tsx', 'ui/use-modal.ts', 'ui/keys-in-place.ts'], 2),
  groupFrom(
    'desk',
    [
      'app/desk.tsx',
      'features/results/use-detail.ts',
      'features/results/long-text.tsx',
      'features/results/name-age-groups.ts',
    ],
    1,
  ),
];
