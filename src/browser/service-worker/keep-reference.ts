import { PATIENCE } from './build.ts';
import { withinPatience } from './within-patience.ts';

const DAY = 24 * 60 * 60_000;

/** A proclaimed holiday that an old list lacks would call a shut service open: without a recent list no day is believed. */
const LONGEST_KEPT: Readonly<Record<string, number>> = {
  '/api/reference/bank-holidays': 7 * DAY,
};

const KEPT_AT = 'x-kept-at';

/** Everything that may be kept besides the files of the app. */
export const keptLists: readonly string[] = [
  '/api/reference/symptoms',
  '/api/reference/service-types',
  '/api/reference/product',
  '/api/reference/bank-holidays',
];

export interface Lists {
  readonly caches: CacheStorage;
  /** Of the promise by which a list is read: a page of another one must not find it. */
  readonly apiVersion: string;
  /** Milliseconds since 1970, by this device. */
  readonly now: () => number;
}

const open = ({ caches, apiVersion }: Lists): Promise<Cache> =>
  caches.open(`reference-${apiVersion}`);

/**
 * A list as the server has it now, which is then kept; an earlier one only where none comes in time. A refusal is passed on:
 * whoever is signed out is told so.
 */
export async function answerList(lists: Lists, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const asked = fetch(request).then(async (answer) => {
    if (answer.ok) await keep(lists, pathname, answer.clone()).catch(() => undefined);
    return answer;
  });
  const answer = await withinPatience(asked, PATIENCE);
  if (answer && answer.status < 500) return answer;
  return (await findKept(lists, pathname)) ?? answer ?? asked;
}

const versionOf = (list: unknown): string | null =>
  typeof list === 'object' && list !== null && 'version' in list && typeof list.version === 'string'
    ? list.version
    : null;

/** By version, and built anew: no header of the answer, which was given to somebody, goes with it. */
async function keep(lists: Lists, pathname: string, answer: Response): Promise<void> {
  const text = await answer.text();
  const version = versionOf(JSON.parse(text));
  if (version === null) return;
  const cache = await open(lists);
  const address = `${pathname}?version=${encodeURIComponent(version)}`;
  const headers = { 'content-type': 'application/json', [KEPT_AT]: String(lists.now()) };
  const old = await cache.keys(pathname, { ignoreSearch: true });
  await cache.put(address, new Response(text, { headers }));
  await Promise.all(
    old.filter(({ url }) => !url.endsWith(address)).map((earlier) => cache.delete(earlier)),
  );
}

async function findKept(lists: Lists, pathname: string): Promise<Response | null> {
  const cache = await open(lists);
  const kept = await cache.match(pathname, { ignoreSearch: true });
  const age = lists.now() - Number(kept?.headers.get(KEPT_AT));
  return kept && age < (LONGEST_KEPT[pathname] ?? Infinity) ? kept : null;
}

/** Lists by an earlier promise are of no use to anybody. */
export async function dropOldLists({ caches, apiVersion }: Lists): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith('reference-'));
  const old = names.filter((name) => name !== `reference-${apiVersion}`);
  await Promise.all(old.map((name) => caches.delete(name)));
}
