import { SHELL } from './build.ts';
import { keptLists } from './keep-reference.ts';

/** How a request is answered by the worker; null: it is none of its business and goes on as if there were none. */
export type Kind = 'shell' | 'file' | 'list' | null;

type Asked = Pick<Request, 'method' | 'mode' | 'url'>;

/** A closed list: whatever is not named here is never touched, let alone kept. */
export function chooseAnswer(
  { method, mode, url }: Asked,
  origin: string,
  files: readonly string[],
): Kind {
  const asked = new URL(url);
  if (method !== 'GET' || asked.origin !== origin) return null;
  if (mode === 'navigate') return asked.pathname === SHELL ? 'shell' : null;
  if (!isNamedByItsPath(asked)) return null;
  if (keptLists.includes(asked.pathname)) return 'list';
  // Those of the version before, too: a page of it may still be open.
  const isFile = files.includes(asked.pathname) || isAsset(asked);
  return isFile && asked.pathname !== SHELL ? 'file' : null;
}

const isAsset = ({ pathname }: URL): boolean => pathname.startsWith('/assets/');

/** Also of a part that did not come the first time: see `ui/import-anew.ts`. */
const isNamedByItsPath = (asked: URL): boolean =>
  asked.search === '' || (isAsset(asked) && /^\?again=\d+$/.test(asked.search));
