import { join } from 'node:path';
import type { Rolldown } from 'vite';

const inSource = (path: string): string => join(import.meta.dirname, 'src/browser/app', path);

/** In this order: the page as it begins, then the desk. Each part fetched later shares what they hold. */
const beginnings = [
  ['index', inSource('main.tsx')],
  ['desk', inSource('desk.tsx')],
] as const;

/** The module and all that it imports, but not what it fetches later. */
function listImported(from: string, context: Rolldown.ChunkingContext): ReadonlySet<string> {
  const found = new Set([from]);
  for (const id of found)
    for (const imported of context.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}

/**
 * Two files of script before the map, whatever else is fetched later: left to itself the bundler cuts them along every
 * border that two small parts share, and many small files compress worse.
 */
export function nameChunk(): Rolldown.CodeSplittingNameFunction {
  let lists: readonly (readonly [string, ReadonlySet<string>])[] | null = null;
  return (id, context) => {
    lists ??= beginnings.map(([name, from]) => [name, listImported(from, context)]);
    return lists.find(([, list]) => list.has(id))?.[0] ?? null;
  };
}
