/** A repeatable source of chance: the same seed always gives the same demonstration data. */
export interface SeededRandom {
  /** A number from 0 up to, but not including, 1. */
  readonly next: () => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
}

/** Throws RangeError for an empty list, which would be a fault of the tables. */
export function itemAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('An empty list has no item');
  return item;
}

/** A xorshift generator: plenty for scattering made-up postcodes, unfit for secrets. */
export function createSeededRandom(seed: number): SeededRandom {
  let state = (seed * 2654435761) >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  return { next, pick: (items) => itemAt(items, Math.floor(next() * items.length)) };
}

/** Deals the items in a shuffled order and starts again at the end, so that nothing repeats too soon. */
export function createDealer<Item>(items: readonly Item[], random: SeededRandom): () => Item {
  const shuffled = items
    .map((item) => ({ item, place: random.next() }))
    .sort((one, other) => one.place - other.place);
  let dealt = 0;
  return () => itemAt(shuffled, dealt++).item;
}
