const ORIGIN = 'https://desk.example';

const toUrl = (asked: RequestInfo | URL): URL =>
  new URL(asked instanceof Request ? asked.url : asked, ORIGIN);

const toAddress = (asked: RequestInfo | URL, isWithoutSearch = false): string => {
  const { origin, pathname, search } = toUrl(asked);
  return origin + pathname + (isWithoutSearch ? '' : search);
};

/** As much of a browser's Cache Storage as the service worker uses: Node has none. */
class FakeCache {
  readonly #kept = new Map<string, Response>();

  put(asked: RequestInfo, answer: Response): Promise<void> {
    this.#kept.set(toAddress(asked), answer);
    return Promise.resolve();
  }

  #find(asked: RequestInfo, { ignoreSearch = false }: CacheQueryOptions = {}): string[] {
    const wanted = toAddress(asked, ignoreSearch);
    return [...this.#kept.keys()].filter((kept) => toAddress(kept, ignoreSearch) === wanted);
  }

  match(asked: RequestInfo, options?: CacheQueryOptions): Promise<Response | undefined> {
    const [first = ''] = this.#find(asked, options);
    return Promise.resolve(this.#kept.get(first)?.clone());
  }

  keys(asked?: RequestInfo, options?: CacheQueryOptions): Promise<Request[]> {
    const found = asked === undefined ? [...this.#kept.keys()] : this.#find(asked, options);
    return Promise.resolve(found.map((url) => new Request(url)));
  }

  delete(asked: RequestInfo): Promise<boolean> {
    return Promise.resolve(this.#kept.delete(toAddress(asked)));
  }
}

export function aCacheStorage(): CacheStorage {
  const caches = new Map<string, FakeCache>();
  const open = (name: string): FakeCache => {
    const cache = caches.get(name) ?? new FakeCache();
    caches.set(name, cache);
    return cache;
  };
  return {
    open: (name: string) => Promise.resolve(open(name)),
    keys: () => Promise.resolve([...caches.keys()]),
    has: (name: string) => Promise.resolve(caches.has(name)),
    delete: (name: string) => Promise.resolve(caches.delete(name)),
    match: async (asked: RequestInfo) => {
      const found = await Promise.all([...caches.values()].map((cache) => cache.match(asked)));
      return found.find((answer) => answer !== undefined);
    },
  } as unknown as CacheStorage;
}

/** Every address kept, and what is kept there. */
export async function readCaches(caches: CacheStorage): Promise<Readonly<Record<string, string>>> {
  const kept: Record<string, string> = {};
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const { pathname, search } = new URL(request.url);
      kept[`${name} ${pathname}${search}`] = (await (await cache.match(request))?.text()) ?? '';
    }
  }
  return kept;
}
