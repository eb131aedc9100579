import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly payload: AdapterPayload;
  readonly endsAt: number;
}

/** More than enough for demonstration accounts; beyond it the oldest go first. */
const MOST_KEPT = 5000;

function makeRoom(kept: Map<string, Kept>, now: number): void {
  if (kept.size < MOST_KEPT) return;
  for (const [key, { endsAt }] of kept) if (endsAt <= now) kept.delete(key);
  for (const key of kept.keys()) {
    if (kept.size < MOST_KEPT) return;
    kept.delete(key);
  }
}

/**
 * Keeps the provider's sessions, codes and tokens in memory: one process, demonstration accounts, nothing that must
 * outlive a restart.
 */
export function createMemoryAdapter(): AdapterFactory {
  const kept = new Map<string, Kept>();
  const read = (key: string): AdapterPayload | undefined => {
    const found = kept.get(key);
    return found && found.endsAt > Date.now() ? found.payload : undefined;
  };
  const findBy = (model: string, accepts: (payload: AdapterPayload) => boolean) => {
    for (const [key, { payload }] of kept)
      if (key.startsWith(`${model}:`) && accepts(payload)) return read(key);
    return undefined;
  };
  return (model): Adapter => ({
    upsert: (id, payload, secondsToLive) => {
      const now = Date.now();
      makeRoom(kept, now);
      const endsAt = secondsToLive === undefined ? Infinity : now + secondsToLive * 1000;
      kept.set(`${model}:${id}`, { payload, endsAt });
      return Promise.resolve();
    },
    find: (id) => Promise.resolve(read(`${model}:${id}`)),
    findByUid: (uid) => Promise.resolve(findBy(model, (payload) => payload.uid === uid)),
    findByUserCode: () => Promise.resolve(undefined),
    consume: (id) => {
      const payload = read(`${model}:${id}`);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      return Promise.resolve();
    },
    destroy: (id) => {
      kept.delete(`${model}:${id}`);
      return Promise.resolve();
    },
    revokeByGrantId: (grantId) => {
      for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
      return Promise.resolve();
    },
  });
}
