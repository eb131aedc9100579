import { type Build, PATIENCE, SHELL } from './build.ts';
import { withinPatience } from './within-patience.ts';

const PREFIX = 'app-';

/** The one in use, and the one before it: a page that is still open finds its parts there. */
const VERSIONS_KEPT = 2;

/** Without a cookie: what is kept cannot differ from person to person. */
const askForFile = (path: string): Promise<Response> =>
  fetch(path, { credentials: 'omit', cache: 'no-cache' });

/** @throws Error when a file is missing, or the page is that of another build (several servers, not all upgraded) */
async function fetchFile(path: string, version: string): Promise<readonly [string, Response]> {
  const answer = await askForFile(path);
  if (!answer.ok) throw new Error(`${path} is missing`);
  // Read to its end: an answer that breaks off must not take the place of anything.
  const content = await answer.clone().text();
  if (path === SHELL && !content.includes(version)) throw new Error('Another build’s page');
  return [path, answer];
}

/** Keeps every file of this build, or none of them: what was kept before then stays in use. */
export async function keepApp(caches: CacheStorage, { version, files }: Build): Promise<void> {
  const fetched = await Promise.all(files.map((path) => fetchFile(path, version)));
  const name = PREFIX + version;
  // Made anew, so that the order of the names is the order in which versions came.
  await caches.delete(name);
  const cache = await caches.open(name);
  await Promise.all(fetched.map(([path, answer]) => cache.put(path, answer)));
}

/** Only once the new version is kept whole. */
export async function dropOldVersions(caches: CacheStorage): Promise<void> {
  const versions = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  await Promise.all(versions.slice(0, -VERSIONS_KEPT).map((name) => caches.delete(name)));
}

/** A file named by its content is the same wherever it comes from, and however often it is asked for. */
export async function answerFile(caches: CacheStorage, request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreSearch: true })) ?? fetch(request);
}

/** The page as the server has it now; where the network is gone, hangs or has no server behind it, as this build has it. */
export async function answerShell(
  caches: CacheStorage,
  request: Request,
  { version }: Build,
): Promise<Response> {
  const asked = fetch(request);
  const answer = await withinPatience(asked, PATIENCE);
  if (answer && answer.status < 500) return answer;
  const cache = await caches.open(PREFIX + version);
  return (await cache.match(SHELL)) ?? asked;
}
