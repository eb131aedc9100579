import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LoadPicture, type PictureMemory, rememberPictures } from './picture-memory.ts';
import { createTileLoader } from './tile-loader.ts';
import type { BackgroundState } from './watch-background.ts';

const picture = new ArrayBuffer(8);
const passing = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A loader whose source does as it is told, and what it said and drew. */
function start(load: LoadPicture = () => Promise.resolve(picture)) {
  const said: BackgroundState[] = [];
  const drawn: string[] = [];
  const source = { load };
  const loader = createTileLoader({
    load: (path, signal) => source.load(path, signal),
    onState: (state) => said.push(state),
  });
  const want = (path: string) =>
    loader.want(path, () => {
      drawn.push(path);
      return Promise.resolve();
    });
  return { loader, want, said, drawn, source };
}

const fails: LoadPicture = () => Promise.reject(new Error('503'));
const never: LoadPicture = (_path, signal) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new Error('given up'));
    });
  });

describe('the background of a map', () => {
  it('says nothing while all of it comes', async () => {
    const { want, said, drawn } = start();
    ['a', 'b', 'c'].forEach(want);
    await passing(0);
    expect(drawn).toEqual(['a', 'b', 'c']);
    expect(said).toEqual([]);
  });

  it('says when none of it came, asks again by itself, and takes it back once it is there', async () => {
    const { want, said, drawn, source } = start(fails);
    ['a', 'b'].forEach(want);
    await passing(0);
    expect(said).toEqual(['missing']);
    source.load = () => Promise.resolve(picture);
    await passing(10_000);
    expect(drawn).toEqual(['a', 'b']);
    expect(said).toEqual(['missing', 'whole']);
  });

  it('says when a part of it is missing', async () => {
    const { want, said } = start((path, signal) =>
      path === 'b' ? fails(path, signal) : Promise.resolve(picture),
    );
    ['a', 'b'].forEach(want);
    await passing(0);
    expect(said).toEqual(['partial']);
  });

  it('says after four seconds that it is slow, and takes it back when it has come', async () => {
    let come: (bytes: ArrayBuffer) => void = () => undefined;
    const { want, said } = start(() => new Promise((resolve) => (come = resolve)));
    want('a');
    await passing(3999);
    expect(said).toEqual([]);
    await passing(1);
    expect(said).toEqual(['slow']);
    come(picture);
    await passing(0);
    expect(said).toEqual(['slow', 'whole']);
  });

  it('keeps its note while it asks again, so that nothing flickers', async () => {
    const { want, said } = start(fails);
    want('a');
    await passing(200_000);
    expect(said).toEqual(['missing']);
  });

  it('asks again less and less often', async () => {
    const asked = vi.fn(fails);
    const { want } = start(asked);
    want('a');
    await passing(10_000 + 20_000 + 40_000 + 60_000 + 1);
    expect(asked).toHaveBeenCalledTimes(5);
  });

  it('gives up a tile that does not come, and goes on with the next', async () => {
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
      const limit = new AbortController();
      setTimeout(() => {
        limit.abort();
      }, milliseconds);
      return limit.signal;
    });
    const asked = vi.fn(never);
    const { want, said } = start(asked);
    ['a', 'b', 'c', 'd', 'e'].forEach(want);
    await passing(0);
    expect(asked).toHaveBeenCalledTimes(4);
    await passing(12_000);
    expect(asked).toHaveBeenCalledTimes(5);
    expect(said).toEqual(['slow']);
  });

  it('asks for nothing that has left the view', async () => {
    const asked = vi.fn(never);
    const { want, loader } = start(asked);
    const drops = ['a', 'b', 'c', 'd', 'e'].map(want);
    await passing(0);
    expect(asked.mock.calls.map(([path]) => path)).toEqual(['a', 'b', 'c', 'd']);
    drops[4]?.();
    drops[0]?.();
    await passing(0);
    expect(asked).toHaveBeenCalledTimes(4);
    expect(asked.mock.calls[0]?.[1].aborted).toBe(true);
    loader.stop();
    expect(asked.mock.calls[3]?.[1].aborted).toBe(true);
  });
});

describe('pictures that were shown', () => {
  const signal = new AbortController().signal;

  it('are remembered for ten minutes', async () => {
    const asked = vi.fn<LoadPicture>(() => Promise.resolve(picture));
    const load = rememberPictures(new Map(), asked);
    await load('a', signal);
    await passing(599_999);
    await load('a', signal);
    expect(asked).toHaveBeenCalledTimes(1);
    await passing(1);
    await load('a', signal);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('are three hundred at most', async () => {
    const memory: PictureMemory = new Map();
    const load = rememberPictures(memory, () => Promise.resolve(picture));
    for (let n = 0; n < 310; n++) await load(String(n), signal);
    expect(memory.size).toBe(300);
    expect(memory.has('9')).toBe(false);
    expect(memory.has('10')).toBe(true);
  });
});
