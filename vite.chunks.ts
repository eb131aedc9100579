import { join } from 'node:path';
import type { Rolldown } from 'vite';

const inSource = (path: string): string => join(import.meta.dirname, 'src/browser/app', path);

/** The module and all that it imports, but not what it fetches later. */
function listImported(from: string, context: Rolldown.ChunkingContext): ReadonlySet<string> {
  const found = new Set([from]);
  for (const id of found)
    for (const imported of context.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}

function groupFrom(name: string, path: string, priority: number) {
  let list: ReadonlySet<string> | null = null;
  const isIn = (id: string, context: Rolldown.ChunkingContext): boolean => {
    list ??= listImported(inSource(path), context);
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
 */
export const chunkGroups: readonly Rolldown.CodeSplittingGroup[] = [
  groupFrom('page', 'main.tsx', 2),
  groupFrom('desk', 'desk.tsx', 1),
];
